#pragma once

#include <string_view>

#include "model/ladder.h"
#include "text/diagnostic.h"
#include "text/lines.h"

namespace ladder::layout {

/// A ladder together with the text that its spans refer to.
struct Source {
  const model::Ladder& ladder;
  std::string_view text;
  /// How lines end. If the document has several ladders, all of them should have the same.
  std::string_view line_end = text::line_end_of(text);

  std::string_view slice(text::Span span) const { return text::slice(text, span); }
};

/// Removes the lines that a span is in.
inline text::Edit removed_lines(const Source& source, text::Span span) {
  return {text::removable_lines(source.text, span), ""};
}

/// The default orientation of a layout: a row is a level, and a `###` heading is a skill.
constexpr model::Orientation usual_orientation(model::Layout layout) {
  return layout == model::Layout::sections ? model::Orientation::skill_a_row
                                           : model::Orientation::level_a_row;
}

/// A combination of a layout and an orientation.
struct Form {
  model::Layout layout = model::Layout::matrix;
  model::Orientation orientation = model::Orientation::level_a_row;

  friend bool operator==(const Form&, const Form&) = default;
};

}  // namespace ladder::layout
