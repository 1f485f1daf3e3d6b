#include <nlohmann/json.hpp>

#include "features/hints/hints.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_inlay_hint(const Client&, ServerCapabilities& capabilities) {
  capabilities.inlay_hint_provider = InlayHintOptions{false};
}

std::vector<InlayHint> answer_inlay_hint(Session& session, const InlayHintParams& params) {
  const project::Document& document = document_in(session, params);
  const text::Span part = span_of(session, document, params.range);
  const features::InlayHintChoice choice{session.settings.skill_hints, session.settings.gap_hints};
  std::vector<InlayHint> hints;
  for (const features::InlayHint& it :
       features::inlay_hints(session.project.view(document.path()), part, choice))
    hints.push_back({it.label, it.follows, !it.follows, position_of(session, document, it.place),
                     markup_of(it.tooltip, session.client.markdown)});
  return hints;
}

}  // namespace

Method inlay_hint() {
  return {.name = "textDocument/inlayHint",
          .advertise = advertise_inlay_hint,
          .answer = answering<answer_inlay_hint>};
}

}  // namespace ladder::protocol
