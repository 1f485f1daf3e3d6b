#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_did_change_workspace_folders(const Client&, ServerCapabilities& capabilities) {
  made(capabilities.workspace).workspace_folders = WorkspaceFoldersServerCapabilities{true, true};
}

void take_did_change_workspace_folders(Session& session,
                                       const DidChangeWorkspaceFoldersParams& params) {
  std::vector<std::string> folders = session.names.folders();
  for (const WorkspaceFolder& it : params.event.removed)
    if (const auto path = path_of(it.uri)) std::erase(folders, normal_path(*path));
  for (const WorkspaceFolder& it : params.event.added)
    if (const auto path = path_of(it.uri)) folders.push_back(*path);
  session.set_folders(std::move(folders));
}

}  // namespace

Method did_change_workspace_folders() {
  return {.name = "workspace/didChangeWorkspaceFolders",
          .advertise = advertise_did_change_workspace_folders,
          .take = taking<take_did_change_workspace_folders>};
}

}  // namespace ladder::protocol
