#include "features/formatting/formatting.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_range_formatting(const Client&, ServerCapabilities& capabilities) {
  capabilities.document_range_formatting_provider = true;
}

std::vector<TextEdit> answer_range_formatting(Session& session,
                                              const DocumentRangeFormattingParams& params) {
  const project::Document& document = document_in(session, params);
  const semantics::View view = session.project.view(document.path());
  const text::Span range = span_of(session, document, params.range);
  return edits_of(session, document, features::formatting(view, range));
}

}  // namespace

Method range_formatting() {
  return {.name = "textDocument/rangeFormatting",
          .advertise = advertise_range_formatting,
          .answer = answering<answer_range_formatting>};
}

}  // namespace ladder::protocol
