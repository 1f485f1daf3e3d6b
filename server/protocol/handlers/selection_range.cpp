#include <nlohmann/json.hpp>

#include "features/folding/folding.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_selection_range(const Client&, ServerCapabilities& capabilities) {
  capabilities.selection_range_provider = true;
}

/// From the widest range to the narrowest, each the parent of the next.
std::vector<SelectionRange> answer_selection_range(Session& session,
                                                   const SelectionRangeParams& params) {
  const project::Document& document = document_in(session, params);
  const semantics::View view = session.project.view(document.path());
  std::vector<SelectionRange> all;
  for (const Position position : params.positions) {
    const std::vector<text::Span> spans =
        features::selections(view, offset_of(session, document, position));
    std::unique_ptr<SelectionRange> range;
    for (auto it = spans.rbegin(); it != spans.rend(); ++it)
      range = std::make_unique<SelectionRange>(
          SelectionRange{std::move(range), range_of(session, document, *it)});
    all.push_back(range ? std::move(*range) : SelectionRange{nullptr, {position, position}});
  }
  return all;
}

}  // namespace

Method selection_range() {
  return {.name = "textDocument/selectionRange",
          .advertise = advertise_selection_range,
          .answer = answering<answer_selection_range>};
}

}  // namespace ladder::protocol
