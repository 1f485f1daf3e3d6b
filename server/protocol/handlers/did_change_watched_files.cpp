#include <nlohmann/json.hpp>

#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/uri.h"

namespace ladder {
namespace {

using nlohmann::json;

enum class What { created = 1, changed = 2, deleted = 3 };

bool is_ladder(protocol::Session& session, const std::string& path) {
  const std::string folder = path.substr(0, path.rfind('/'));
  return config::includes(session.resolver->selection_for(folder), path);
}

/// What is new has to be looked for: ignore files may rule it out.
void take_did_change_watched_files(protocol::Session& session, const json& params) {
  std::vector<std::string> settings;
  bool other_files = false;
  for (const json& event : params.at("changes")) {
    const auto path = protocol::path_of(event.at("uri").get_ref<const std::string&>());
    const auto what = static_cast<What>(event.at("type").get<int>());
    if (!path) continue;
    if (path->ends_with("/ladder.json") || session.resolver->depends_on(*path) ||
        session.baselines.known().contains(*path))
      settings.push_back(*path);
    else if (path->ends_with(".json")) continue;  // somebody else's
    else if (!is_ladder(session, *path) || what == What::created) other_files = true;
    else if (what == What::deleted) session.indexer->deleted(*path);
    else session.indexer->changed(*path);
  }
  if (!settings.empty()) session.settings_files_changed(settings);
  if (other_files) session.indexer->start();
}

}  // namespace

namespace protocol {

Method did_change_watched_files() {
  return {.name = "workspace/didChangeWatchedFiles", .take = take_did_change_watched_files};
}

}  // namespace protocol
}  // namespace ladder
