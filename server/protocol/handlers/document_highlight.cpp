#include <nlohmann/json.hpp>

#include "features/navigation/navigation.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_document_highlight(const Client&, ServerCapabilities& capabilities) {
  capabilities.document_highlight_provider = true;
}

std::vector<DocumentHighlight> answer_document_highlight(Session& session,
                                                         const TextDocumentPositionParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  std::vector<DocumentHighlight> all;
  for (const features::Highlight& it : features::highlights_of(asked.view, asked.offset))
    all.push_back({it.declares ? DocumentHighlightKind::write : DocumentHighlightKind::read,
                   range_of(session, asked.document, it.span)});
  return all;
}

}  // namespace

Method document_highlight() {
  return {.name = "textDocument/documentHighlight",
          .advertise = advertise_document_highlight,
          .answer = answering<answer_document_highlight>};
}

}  // namespace ladder::protocol
