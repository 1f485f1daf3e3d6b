#include <nlohmann/json.hpp>

#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/settings_report.h"

namespace ladder {
namespace {

using nlohmann::json;

/// Asks the client to tell of files that somebody else changes. A ladder.json may extend files of
/// any name.
void watch_files(protocol::Session& session) {
  json watchers = json::array();
  for (const char* glob :
       {"**/*.ladder", "**/*.ladder.md", "**/*.json", "**/.ladderignore", "**/.gitignore"})
    watchers.push_back({{"globPattern", glob}});
  session.outbox.request("client/registerCapability",
                         {{"registrations",
                           {{{"id", "ladder/files"},
                             {"method", "workspace/didChangeWatchedFiles"},
                             {"registerOptions", {{"watchers", std::move(watchers)}}}}}}});
}

void take_initialized(protocol::Session& session, const json&) {
  if (session.client.watches_files) watch_files(session);
  session.ask_for_settings();
  session.settings_report->begin();
  session.indexer->start();
}

}  // namespace

namespace protocol {

Method initialized() { return {.name = "initialized", .take = take_initialized}; }

}  // namespace protocol
}  // namespace ladder
