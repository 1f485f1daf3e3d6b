#include <nlohmann/json.hpp>

#include "features/formatting/formatting.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_range_formatting(const protocol::Client&, json& capabilities) {
  capabilities["documentRangeFormattingProvider"] = true;
}

json answer_range_formatting(protocol::Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  const semantics::View view = session.project.view(document.path());
  const text::Span range = protocol::span_of(session, document, params.at("range"));
  return protocol::edits_of(session, document, features::formatting(view, range));
}

}  // namespace

namespace protocol {

Method range_formatting() {
  return {.name = "textDocument/rangeFormatting",
          .advertise = advertise_range_formatting,
          .answer = answer_range_formatting};
}

}  // namespace protocol
}  // namespace ladder
