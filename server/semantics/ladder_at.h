#pragma once

#include <cstdint>
#include <optional>

#include "model/ladder.h"
#include "semantics/view.h"

namespace ladder::semantics {

/// One ladder of a document. Its spans, and the text, count from its own first byte; `origin` is
/// the offset of that byte in the document.
struct LadderView {
  std::uint32_t index = 0;  // into Document::ladders
  std::uint32_t origin = 0;
  const model::Ladder& ladder;
  std::string_view text;
  const rules::Facts& facts;

  std::string_view slice(text::Span span) const { return text::slice(text, span); }
  text::Span in_document(text::Span span) const { return text::moved(span, origin); }
};

/// A ladder of any document.
LadderView ladder_view(const rules::Corpus& corpus, rules::Place place);
/// A ladder of the document that is looked at.
LadderView ladder_view(const View& view, std::uint32_t index);

/// The ladder around an offset, including the end of its last byte; nothing above the first one.
std::optional<LadderView> ladder_at(const View& view, std::uint32_t offset);

/// The ladder of a document around an offset, including the end of its last byte; nothing above the
/// first one.
const model::PlacedLadder* placed_ladder_at(const model::Document& document, std::uint32_t offset);

/// The place that a name has for itself: the header's cell, the first cell of the row, the line of
/// the heading. Counts from the ladder's first byte.
text::Span label_place(const LadderView& view, const model::Mention& mention);

}  // namespace ladder::semantics
