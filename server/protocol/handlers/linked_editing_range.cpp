#include <nlohmann/json.hpp>

#include "features/rename/linked_names.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_linked_editing_range(const protocol::Client&, json& capabilities) {
  capabilities["linkedEditingRangeProvider"] = true;
}

json answer_linked_editing_range(protocol::Session& session, const json& params) {
  const protocol::Asked asked = protocol::asked_at(session, params);
  json ranges = json::array();
  for (const text::Span it : features::linked_names(asked.view, asked.offset))
    ranges.push_back(protocol::range_of(session, asked.document, it));
  if (ranges.empty()) return nullptr;
  return {{"ranges", std::move(ranges)}};
}

}  // namespace

namespace protocol {

Method linked_editing_range() {
  return {.name = "textDocument/linkedEditingRange",
          .advertise = advertise_linked_editing_range,
          .answer = answer_linked_editing_range};
}

}  // namespace protocol
}  // namespace ladder
