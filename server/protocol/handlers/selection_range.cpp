#include <nlohmann/json.hpp>

#include "features/folding/selection.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_selection_range(const protocol::Client&, json& capabilities) {
  capabilities["selectionRangeProvider"] = true;
}

/// From the widest range to the narrowest, each the parent of the next.
json answer_selection_range(protocol::Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  const semantics::View view = session.project.view(document.path());
  json all = json::array();
  for (const json& position : params.at("positions")) {
    const std::vector<text::Span> spans =
        features::selections(view, protocol::offset_of(session, document, position));
    json range;
    for (auto it = spans.rbegin(); it != spans.rend(); ++it) {
      json next = {{"range", protocol::range_of(session, document, *it)}};
      if (!range.is_null()) next["parent"] = std::move(range);
      range = std::move(next);
    }
    if (range.is_null()) range = {{"range", {{"start", position}, {"end", position}}}};
    all.push_back(std::move(range));
  }
  return all;
}

}  // namespace

namespace protocol {

Method selection_range() {
  return {.name = "textDocument/selectionRange",
          .advertise = advertise_selection_range,
          .answer = answer_selection_range};
}

}  // namespace protocol
}  // namespace ladder
