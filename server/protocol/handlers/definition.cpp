#include <nlohmann/json.hpp>

#include "features/navigation/navigation.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_definition(const Client&, ServerCapabilities& capabilities) {
  capabilities.definition_provider = true;
}

using Destinations = std::vector<std::variant<Location, LocationLink>>;

std::optional<Destinations> answer_definition(Session& session,
                                              const TextDocumentPositionParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  const features::Definition definition = features::definition_of(asked.view, asked.offset);
  const Range origin = range_of(session, asked.document, definition.origin);
  Destinations places;
  for (const features::Destination& it : definition.destinations) {
    const std::optional<Location> name = location_of(session, {it.path, it.name});
    const std::optional<Location> whole = location_of(session, {it.path, it.whole});
    if (!name) continue;
    if (session.client.location_links)
      places.emplace_back(LocationLink{origin, whole->range, name->range, name->uri});
    else places.emplace_back(*name);
  }
  if (places.empty()) return std::nullopt;
  return places;
}

}  // namespace

Method definition() {
  return {.name = "textDocument/definition",
          .advertise = advertise_definition,
          .answer = answering<answer_definition>};
}

}  // namespace ladder::protocol
