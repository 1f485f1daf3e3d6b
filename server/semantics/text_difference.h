#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace ladder::semantics {

/// The words that only one of two strings has, as spans of it. A span holds neighbouring words and
/// the characters between them.
struct TextDifference {
  std::vector<text::Span> before;
  std::vector<text::Span> after;
  /// The two have enough words in common for the differences to be useful. Otherwise nearly all
  /// words are in the spans.
  bool alike = true;
};

/// Compares two passages word by word, ignoring case and the characters between words. Takes no
/// longer than sorting the words.
TextDifference text_difference(std::string_view before, std::string_view after);

}  // namespace ladder::semantics
