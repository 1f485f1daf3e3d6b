#include "features/folding/folding.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void advertise_folding_range(const Client&, ServerCapabilities& capabilities) {
  capabilities.folding_range_provider = true;
}

FoldingRangeKind kind_of(features::FoldKind kind) {
  return kind == features::FoldKind::comment ? FoldingRangeKind::comment : FoldingRangeKind::region;
}

std::vector<FoldingRange> answer_folding_range(Session& session, const FoldingRangeParams& params) {
  const project::Document& document = document_in(session, params);
  const auto line_of = [&](std::uint32_t offset) {
    return document.lines().position_of(offset, text::ColumnUnit::utf8).line;
  };
  std::vector<FoldingRange> ranges;
  for (features::Fold& it : features::folds(session.project.view(document.path()))) {
    FoldingRange& range = ranges.emplace_back();
    range.start_line = line_of(it.span.begin);
    range.end_line = line_of(it.span.end);
    range.kind = kind_of(it.kind);
    if (session.client.folded_text) range.collapsed_text = std::move(it.collapsed);
  }
  return ranges;
}

}  // namespace

Method folding_range() {
  return {.name = "textDocument/foldingRange",
          .advertise = advertise_folding_range,
          .answer = answering<answer_folding_range>};
}

}  // namespace ladder::protocol
