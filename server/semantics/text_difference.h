#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace ladder::semantics {

/// The words that only one of two texts has, as spans of that text. A span holds words that stand
/// together, and what parts them.
struct TextDifference {
  std::vector<text::Span> before;
  std::vector<text::Span> after;
  /// The texts have so many words in common that the others tell something. Of two that have not,
  /// nearly all words are in the spans.
  bool alike = true;
};

/// Compares two texts word by word; case, and what stands between words, make no difference. Takes
/// no longer than sorting the words does.
TextDifference text_difference(std::string_view before, std::string_view after);

}  // namespace ladder::semantics
