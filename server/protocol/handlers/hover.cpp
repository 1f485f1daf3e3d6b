#include "features/hover/hover.h"

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_hover(const Client&, ServerCapabilities& capabilities) {
  capabilities.hover_provider = true;
}

std::optional<Hover> answer_hover(Session& session, const TextDocumentPositionParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  std::optional<features::Hover> found = features::hover(asked.view, asked.offset);
  if (!found) return std::nullopt;
  return Hover{markup_of(std::move(found->markdown), session.client.markdown),
               range_of(session, asked.document, found->span)};
}

}  // namespace

Method hover() {
  return {.name = "textDocument/hover",
          .advertise = advertise_hover,
          .answer = answering<answer_hover>};
}

}  // namespace ladder::protocol
