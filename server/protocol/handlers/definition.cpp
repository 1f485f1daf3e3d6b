#include "features/navigation/definition.h"

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_definition(const protocol::Client&, json& capabilities) {
  capabilities["definitionProvider"] = true;
}

json answer_definition(protocol::Session& session, const json& params) {
  const protocol::Asked asked = protocol::asked_at(session, params);
  const features::Definition definition = features::definition_of(asked.view, asked.offset);
  json places = json::array();
  for (const features::Destination& it : definition.destinations) {
    const json name = protocol::location_of(session, {it.path, it.name});
    if (name.is_null()) continue;
    if (!session.client.location_links) {
      places.push_back(name);
      continue;
    }
    const json whole = protocol::location_of(session, {it.path, it.whole});
    places.push_back(
        {{"originSelectionRange", protocol::range_of(session, asked.document, definition.origin)},
         {"targetUri", name.at("uri")},
         {"targetRange", whole.at("range")},
         {"targetSelectionRange", name.at("range")}});
  }
  return places.empty() ? json() : places;
}

}  // namespace

namespace protocol {

Method definition() {
  return {.name = "textDocument/definition",
          .advertise = advertise_definition,
          .answer = answer_definition};
}

}  // namespace protocol
}  // namespace ladder
