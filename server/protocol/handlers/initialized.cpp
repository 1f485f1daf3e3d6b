#include <nlohmann/json.hpp>

#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/settings_report.h"
#include "protocol/watchers.h"

namespace ladder {
namespace {

using nlohmann::json;

void take_initialized(protocol::Session& session, const json&) {
  session.watchers->begin();
  session.ask_for_settings();
  session.settings_report->begin();
  session.indexer->start();
}

}  // namespace

namespace protocol {

Method initialized() { return {.name = "initialized", .take = take_initialized}; }

}  // namespace protocol
}  // namespace ladder
