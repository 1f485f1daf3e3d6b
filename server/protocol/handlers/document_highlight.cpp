#include <nlohmann/json.hpp>

#include "features/navigation/references.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

/// The numbers of LSP's `DocumentHighlightKind`.
constexpr int read = 2;
constexpr int write = 3;

void advertise_document_highlight(const protocol::Client&, json& capabilities) {
  capabilities["documentHighlightProvider"] = true;
}

json answer_document_highlight(protocol::Session& session, const json& params) {
  const protocol::Asked asked = protocol::asked_at(session, params);
  json all = json::array();
  for (const features::Highlight& it : features::highlights_of(asked.view, asked.offset))
    all.push_back({{"range", protocol::range_of(session, asked.document, it.span)},
                   {"kind", it.declares ? write : read}});
  return all;
}

}  // namespace

namespace protocol {

Method document_highlight() {
  return {.name = "textDocument/documentHighlight",
          .advertise = advertise_document_highlight,
          .answer = answer_document_highlight};
}

}  // namespace protocol
}  // namespace ladder
