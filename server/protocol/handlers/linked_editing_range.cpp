#include <nlohmann/json.hpp>

#include "features/rename/rename.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_linked_editing_range(const Client&, ServerCapabilities& capabilities) {
  capabilities.linked_editing_range_provider = true;
}

std::optional<LinkedEditingRanges> answer_linked_editing_range(
    Session& session, const TextDocumentPositionParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  LinkedEditingRanges linked;
  for (const text::Span it : features::linked_names(asked.view, asked.offset))
    linked.ranges.push_back(range_of(session, asked.document, it));
  if (linked.ranges.empty()) return std::nullopt;
  linked.word_pattern = R"([^\t|\r\n]+)";  // Names have blanks.
  return linked;
}

}  // namespace

Method linked_editing_range() {
  return {.name = "textDocument/linkedEditingRange",
          .advertise = advertise_linked_editing_range,
          .answer = answering<answer_linked_editing_range>};
}

}  // namespace ladder::protocol
