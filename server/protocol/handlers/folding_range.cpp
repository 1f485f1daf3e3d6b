#include <nlohmann/json.hpp>

#include "features/folding.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

void advertise(const protocol::Client&, json& capabilities) {
  capabilities["foldingRangeProvider"] = true;
}

json answer(protocol::Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  json ranges = json::array();
  for (const features::Fold& it : features::folds(session.project.view(document.path()))) {
    const json range = protocol::range_of(session, document, it.span);
    json fold = {{"startLine", range.at("start").at("line")},
                 {"endLine", range.at("end").at("line")},
                 {"kind", it.kind == features::FoldKind::comment ? "comment" : "region"}};
    if (session.client.folded_text) fold["collapsedText"] = it.collapsed;
    ranges.push_back(std::move(fold));
  }
  return ranges;
}

}  // namespace

namespace protocol {

Method folding_range() {
  return {.name = "textDocument/foldingRange", .advertise = advertise, .answer = answer};
}

}  // namespace protocol
}  // namespace ladder
