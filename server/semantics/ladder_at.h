#pragma once

#include <cstdint>
#include <optional>

#include "semantics/view.h"

namespace ladder::semantics {

/// One ladder of a document. Its spans, and the text, count from its own first byte; `origin` is
/// where that stands in the document.
struct LadderView {
  std::uint32_t index = 0;  // into Document::ladders
  std::uint32_t origin = 0;
  const model::Ladder& ladder;
  std::string_view text;
  const rules::Facts& facts;

  std::string_view slice(text::Span span) const { return text::slice(text, span); }
  text::Span placed(text::Span span) const { return text::moved(span, origin); }
};

/// A ladder of any document.
LadderView ladder_view(const rules::Corpus& corpus, rules::Place place);
/// A ladder of the document that is looked at.
LadderView ladder_view(const View& view, std::uint32_t index);

/// The ladder that an offset stands in, its last byte's end included; nothing above the first one.
std::optional<LadderView> ladder_at(const View& view, std::uint32_t offset);

}  // namespace ladder::semantics
