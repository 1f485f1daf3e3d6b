#include "features/rename/rename.h"

#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_rename(const Client& client, ServerCapabilities& capabilities) {
  if (client.prepares_rename) capabilities.rename_provider = RenameOptions{true};
  else capabilities.rename_provider = true;
}

[[noreturn]] void refuse(const features::Refusal& refusal) {
  throw Failure(ErrorCode::request_failed, refusal.reason);
}

PrepareRenamePlaceholder answer_prepare_rename(Session& session,
                                               const TextDocumentPositionParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  const auto found = features::prepare_rename(asked.view, asked.offset);
  if (const auto* refusal = std::get_if<features::Refusal>(&found)) refuse(*refusal);
  const auto& it = std::get<features::Renamable>(found);
  return {it.name, range_of(session, asked.document, it.span)};
}

WorkspaceEdit answer_rename(Session& session, const RenameParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  const auto change = features::rename(asked.view, asked.offset, params.new_name);
  if (const auto* refusal = std::get_if<features::Refusal>(&change)) refuse(*refusal);
  return workspace_edit_of(session, std::get<semantics::Change>(change));
}

}  // namespace

Method prepare_rename() {
  return {.name = "textDocument/prepareRename", .answer = answering<answer_prepare_rename>};
}

Method rename() {
  return {.name = "textDocument/rename",
          .advertise = advertise_rename,
          .answer = answering<answer_rename>,
          .needs_all_files = true};
}

}  // namespace ladder::protocol
