#include <vector>

#include <nlohmann/json.hpp>

#include "features/rename/moved_files.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

/// Ladders, and folders that may hold some.
void advertise_will_rename_files(const protocol::Client&, json& capabilities) {
  json filters = json::array();
  const auto add = [&](const char* glob, const char* kind) {
    filters.push_back({{"scheme", "file"}, {"pattern", {{"glob", glob}, {"matches", kind}}}});
  };
  add("**/*.{ladder,ladder.md}", "file");
  add("**", "folder");
  capabilities["workspace"]["fileOperations"]["willRename"] = {{"filters", std::move(filters)}};
}

json answer_will_rename_files(protocol::Session& session, const json& params) {
  std::vector<features::Move> moves;
  for (const json& it : params.at("files"))
    moves.push_back({session.names.name_of(it.at("oldUri").get_ref<const std::string&>()),
                     session.names.name_of(it.at("newUri").get_ref<const std::string&>())});
  const semantics::Change change = features::follow_moves(session.project.corpus(), moves);
  if (change.empty()) return nullptr;
  return protocol::workspace_edit_of(session, change);
}

}  // namespace

namespace protocol {

Method will_rename_files() {
  return {.name = "workspace/willRenameFiles",
          .advertise = advertise_will_rename_files,
          .answer = answer_will_rename_files};
}

}  // namespace protocol
}  // namespace ladder
