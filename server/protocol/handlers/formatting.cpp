#include "features/formatting/formatting.h"

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "text/unicode.h"

namespace ladder::protocol {
namespace {

void advertise_formatting(const Client&, ServerCapabilities& capabilities) {
  capabilities.document_formatting_provider = true;
}

/// The editor's settings for tabs and spaces are ignored: both have a meaning in a ladder.
std::vector<TextEdit> answer_formatting(Session& session, const DocumentFormattingParams& params) {
  const project::Document& document = document_in(session, params);
  const semantics::View view = session.project.view(document.path());
  const text::Span whole = text::whole(document.text());
  return edits_of(session, document, features::formatting(view, whole));
}

}  // namespace

Method formatting() {
  return {.name = "textDocument/formatting",
          .advertise = advertise_formatting,
          .answer = answering<answer_formatting>};
}

}  // namespace ladder::protocol
