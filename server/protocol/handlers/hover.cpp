#include "features/hover/hover.h"

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_hover(const protocol::Client&, json& capabilities) {
  capabilities["hoverProvider"] = true;
}

/// Markdown reads well as plain text, so that a client which knows none gets the same.
json answer_hover(protocol::Session& session, const json& params) {
  const protocol::Asked asked = protocol::asked_at(session, params);
  const std::optional<features::Hover> found = features::hover(asked.view, asked.offset);
  if (!found) return nullptr;
  return {
      {"contents",
       {{"kind", session.client.markdown ? "markdown" : "plaintext"}, {"value", found->markdown}}},
      {"range", protocol::range_of(session, asked.document, found->span)}};
}

}  // namespace

namespace protocol {

Method hover() {
  return {.name = "textDocument/hover", .advertise = advertise_hover, .answer = answer_hover};
}

}  // namespace protocol
}  // namespace ladder
