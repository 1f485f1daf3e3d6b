#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ladder::text {

/// The lines of a text with their ends, which only the last one may lack.
std::vector<std::string_view> whole_lines(std::string_view text);

/// Lines that stand in the place of others; spans of line numbers, of which one may be empty.
struct LineChange {
  Span before;
  Span after;

  friend bool operator==(const LineChange&, const LineChange&) = default;
};

/// What makes the lines `after` of the lines `before`, in order. There is at least one line that
/// stays between two changes.
///
/// Lines that stand once in both texts hold on to each other, which takes no longer than sorting
/// them does. What repeats itself between two of those is taken as one change, less what is equal
/// at its ends.
std::vector<LineChange> line_changes(std::span<const std::string_view> before,
                                     std::span<const std::string_view> after);

}  // namespace ladder::text
