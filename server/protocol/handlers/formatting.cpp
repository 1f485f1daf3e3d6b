#include "features/formatting/formatting.h"

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_formatting(const protocol::Client&, json& capabilities) {
  capabilities["documentFormattingProvider"] = true;
}

/// What an editor says of tabs and blanks does not count: they have a meaning in a ladder.
json answer_formatting(protocol::Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  const semantics::View view = session.project.view(document.path());
  const text::Span whole{0, static_cast<std::uint32_t>(document.text().size())};
  return protocol::edits_of(session, document, features::formatting(view, whole));
}

}  // namespace

namespace protocol {

Method formatting() {
  return {.name = "textDocument/formatting",
          .advertise = advertise_formatting,
          .answer = answer_formatting};
}

}  // namespace protocol
}  // namespace ladder
