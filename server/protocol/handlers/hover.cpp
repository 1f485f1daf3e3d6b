#include "features/hover/hover.h"

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_hover(const Client&, ServerCapabilities& capabilities) {
  capabilities.hover_provider = true;
}

/// Markdown reads well as plain text, so that a client which knows none gets the same.
std::optional<Hover> answer_hover(Session& session, const TextDocumentPositionParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  std::optional<features::Hover> found = features::hover(asked.view, asked.offset);
  if (!found) return std::nullopt;
  const MarkupKind kind = session.client.markdown ? MarkupKind::markdown : MarkupKind::plain_text;
  return Hover{{kind, std::move(found->markdown)}, range_of(session, asked.document, found->span)};
}

}  // namespace

Method hover() {
  return {.name = "textDocument/hover",
          .advertise = advertise_hover,
          .answer = answering<answer_hover>};
}

}  // namespace ladder::protocol
