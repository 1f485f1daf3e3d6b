#include "features/rename/moved_files.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

/// Ladders, and folders that may contain some.
void advertise_will_rename_files(const Client&, ServerCapabilities& capabilities) {
  const auto filter = [](const char* glob, FileOperationPatternKind kind) {
    return FileOperationFilter{{glob, kind}, "file"};
  };
  made(made(capabilities.workspace).file_operations).will_rename = FileOperationRegistrationOptions{
      {filter("**/*.{ladder,ladder.md}", FileOperationPatternKind::file),
       filter("**", FileOperationPatternKind::folder)}};
}

std::optional<WorkspaceEdit> answer_will_rename_files(Session& session,
                                                      const RenameFilesParams& params) {
  std::vector<features::Move> moves;
  for (const FileRename& it : params.files)
    moves.push_back({session.names.name_of(it.old_uri), session.names.name_of(it.new_uri)});
  const semantics::Change change = features::follow_moves(session.project.corpus(), moves);
  if (change.empty()) return std::nullopt;
  return workspace_edit_of(session, change);
}

}  // namespace

Method will_rename_files() {
  return {.name = "workspace/willRenameFiles",
          .advertise = advertise_will_rename_files,
          .answer = answering<answer_will_rename_files>,
          .needs_all_files = true};
}

}  // namespace ladder::protocol
