#pragma once

#include <string_view>

#include "model/ladder.h"
#include "text/lines.h"

namespace ladder::layout {

/// A ladder together with the text that its spans count in.
struct Source {
  const model::Ladder& ladder;
  std::string_view text;
  /// How lines end; of a document with several ladders that is not each one's own affair.
  std::string_view line_end = text::line_end_of(text);

  std::string_view slice(text::Span span) const { return text::slice(text, span); }
};

/// The orientation of a layout that nobody chooses otherwise: a row is a level, a `###` a skill.
constexpr model::Orientation usual_orientation(model::Layout layout) {
  return layout == model::Layout::sections ? model::Orientation::skill_a_row
                                           : model::Orientation::level_a_row;
}

/// A way to write a ladder.
struct Form {
  model::Layout layout = model::Layout::matrix;
  model::Orientation orientation = model::Orientation::level_a_row;

  friend bool operator==(const Form&, const Form&) = default;
};

}  // namespace ladder::layout
