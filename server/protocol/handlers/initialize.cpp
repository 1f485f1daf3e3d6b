#include <nlohmann/json.hpp>

#include "protocol/editor_settings.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

/// The folders of the workspace, as clients of any age say them.
std::vector<std::string> folders_in(const InitializeParams& params) {
  std::vector<std::string> folders;
  const auto add = [&](const std::string& uri) {
    if (auto path = path_of(uri)) folders.push_back(*std::move(path));
  };
  if (params.workspace_folders) {
    for (const WorkspaceFolder& it : *params.workspace_folders) add(it.uri);
    return folders;
  }
  if (params.root_uri) add(*params.root_uri);
  if (folders.empty() && params.root_path && !params.root_path->empty())
    folders.push_back(*params.root_path);
  return folders;
}

PositionEncodingKind kind_of(text::ColumnUnit unit) {
  switch (unit) {
    case text::ColumnUnit::utf8: return PositionEncodingKind::utf8;
    case text::ColumnUnit::utf32: return PositionEncodingKind::utf32;
    case text::ColumnUnit::utf16: break;
  }
  return PositionEncodingKind::utf16;
}

InitializeResult answer_initialize(Session& session, const InitializeParams& params) {
  session.client = client_of(params.capabilities);
  session.names.set_folders(folders_in(params));
  if (params.process_id) session.host.watch_process(*params.process_id);
  if (params.initialization_options) {
    const nlohmann::json& options = **params.initialization_options;
    session.client.handles_commands =
        options.is_object() && options.value("handlesCommands", nlohmann::json()) == true;
    session.take_settings(editor_settings_of(options));
  }
  session.phase = Phase::running;

  InitializeResult result{capabilities_for(session.client), ServerInfo{"ladder", LADDER_VERSION}};
  result.capabilities.position_encoding = kind_of(session.client.unit);
  return result;
}

}  // namespace

Method initialize() { return {.name = "initialize", .answer = answering<answer_initialize>}; }

}  // namespace ladder::protocol
