#include <nlohmann/json.hpp>

#include "features/navigation/navigation.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

using features::Declarations;

void advertise_references(const Client&, ServerCapabilities& capabilities) {
  capabilities.references_provider = true;
}

std::vector<std::optional<Location>> answer_references(Session& session,
                                                       const ReferenceParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  const bool included = !params.context || params.context->include_declaration.value_or(true);
  std::vector<std::optional<Location>> places;
  for (const semantics::Location& it : features::references_to(
           asked.view, asked.offset, included ? Declarations::included : Declarations::left_out))
    places.push_back(location_of(session, it));
  return places;
}

}  // namespace

Method references() {
  return {.name = "textDocument/references",
          .advertise = advertise_references,
          .answer = answering<answer_references>,
          .needs_all_files = true};
}

}  // namespace ladder::protocol
