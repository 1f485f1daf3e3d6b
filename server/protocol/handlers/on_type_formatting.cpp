#include "features/formatting/formatting.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_on_type_formatting(const Client&, ServerCapabilities& capabilities) {
  capabilities.document_on_type_formatting_provider =
      DocumentOnTypeFormattingOptions{"|", {{"\n"}}};
}

std::vector<TextEdit> answer_on_type_formatting(Session& session,
                                                const DocumentOnTypeFormattingParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  if (params.ch != "|" && params.ch != "\n") return {};
  return edits_of(session, asked.document,
                  features::formatting_while_typing(asked.view, asked.offset, params.ch.front()));
}

}  // namespace

Method on_type_formatting() {
  return {.name = "textDocument/onTypeFormatting",
          .advertise = advertise_on_type_formatting,
          .answer = answering<answer_on_type_formatting>};
}

}  // namespace ladder::protocol
