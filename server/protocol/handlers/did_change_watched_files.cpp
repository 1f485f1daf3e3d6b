#include <nlohmann/json.hpp>

#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

bool is_ladder(Session& session, const std::string& path) {
  const std::string folder = path.substr(0, path.rfind('/'));
  return config::includes(session.resolver->selection_for(folder), path);
}

/// Anything else that is watched, such as an ignore file, may decide which files are ladders.
void take_did_change_watched_files(Session& session, const DidChangeWatchedFilesParams& params) {
  std::vector<std::string> settings;
  bool other_files = false;
  for (const FileEvent& event : params.changes) {
    const std::optional<std::string> path = path_of(event.uri);
    if (!path) continue;
    if (path->ends_with("/ladder.json") || session.resolver->depends_on(*path) ||
        session.baselines.known().contains(*path))
      settings.push_back(*path);
    else if (path->ends_with(".json")) continue;  // somebody else's
    else if (!is_ladder(session, *path)) other_files = true;
    else if (event.type == FileChangeType::created) session.indexer->created(*path);
    else if (event.type == FileChangeType::deleted) session.indexer->deleted(*path);
    else session.indexer->changed(*path);
  }
  if (!settings.empty()) session.settings_files_changed(settings);
  if (other_files) session.indexer->start();
}

}  // namespace

Method did_change_watched_files() {
  return {.name = "workspace/didChangeWatchedFiles", .take = taking<take_did_change_watched_files>};
}

}  // namespace ladder::protocol
