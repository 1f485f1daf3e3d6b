#include "features/navigation/references.h"

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using features::Declarations;
using nlohmann::json;

void advertise_references(const protocol::Client&, json& capabilities) {
  capabilities["referencesProvider"] = true;
}

json answer_references(protocol::Session& session, const json& params) {
  const protocol::Asked asked = protocol::asked_at(session, params);
  const json context = params.value("context", json::object());
  const bool included = context.value("includeDeclaration", true);
  json places = json::array();
  for (const semantics::Location& it : features::references_to(
           asked.view, asked.offset, included ? Declarations::included : Declarations::left_out))
    places.push_back(protocol::location_of(session, it));
  return places;
}

}  // namespace

namespace protocol {

Method references() {
  return {.name = "textDocument/references",
          .advertise = advertise_references,
          .answer = answer_references};
}

}  // namespace protocol
}  // namespace ladder
