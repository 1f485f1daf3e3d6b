#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_did_save(const Client&, ServerCapabilities& capabilities) {
  made(capabilities.text_document_sync).save = SaveOptions{false};
}

/// The text is already known. But a ladder.json may have changed too, and a client that watches no
/// files doesn't report that.
void take_did_save(Session& session, NoParams) {
  if (session.client.watches_files) return;
  session.forget_files();
  session.indexer->read_all_bases();
}

}  // namespace

Method did_save() {
  return {.name = "textDocument/didSave",
          .advertise = advertise_did_save,
          .take = taking<take_did_save>};
}

}  // namespace ladder::protocol
