#include "protocol/indexer.h"
#include "protocol/method.h"
#include "protocol/publisher.h"
#include "protocol/session.h"
#include "protocol/settings_report.h"

namespace ladder::protocol {
namespace {

void advertise_did_open(const Client&, ServerCapabilities& capabilities) {
  TextDocumentSyncOptions& sync = made(capabilities.text_document_sync);
  sync.open_close = true;
  sync.change = TextDocumentSyncKind::incremental;
}

/// A document that is open already is opened again, with the text that the client has now.
void take_did_open(Session& session, DidOpenTextDocumentParams params) {
  TextDocumentItem& document = params.text_document;
  const std::string name = session.names.opened(document.uri);
  session.publisher->forget(name);
  session.open[name] = {document.version.value_or(0), false};
  session.open_in_project(name, std::move(document.text));
  session.indexer->read_bases(name);
  session.settings_report->look_again();
}

}  // namespace

Method did_open() {
  return {.name = "textDocument/didOpen",
          .advertise = advertise_did_open,
          .take = taking<take_did_open>};
}

}  // namespace ladder::protocol
