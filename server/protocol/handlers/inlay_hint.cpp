#include <nlohmann/json.hpp>

#include "features/hints/inlay_hints.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise_inlay_hint(const protocol::Client&, json& capabilities) {
  capabilities["inlayHintProvider"] = {{"resolveProvider", false}};
}

json answer_inlay_hint(protocol::Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  const text::Span part = protocol::span_of(session, document, params.at("range"));
  const features::InlayHintChoice choice{session.settings.skill_hints, session.settings.gap_hints};
  json hints = json::array();
  for (const features::InlayHint& it :
       features::inlay_hints(session.project.view(document.path()), part, choice))
    hints.push_back({{"position", protocol::position_of(session, document, it.place)},
                     {"label", it.label},
                     {"tooltip", {{"kind", "markdown"}, {"value", it.tooltip}}},
                     {"paddingLeft", it.follows},
                     {"paddingRight", !it.follows}});
  return hints;
}

}  // namespace

namespace protocol {

Method inlay_hint() {
  return {.name = "textDocument/inlayHint",
          .advertise = advertise_inlay_hint,
          .answer = answer_inlay_hint};
}

}  // namespace protocol
}  // namespace ladder
