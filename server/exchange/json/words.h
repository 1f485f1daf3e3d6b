#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "model/ladder.h"

// The JSON words for the enumerators of the model, in their order. They are both written and listed
// in the schema.

namespace ladder::exchange {

inline constexpr std::array<std::string_view, 3> layout_words{"matrix", "table", "sections"};
inline constexpr std::array<std::string_view, 2> orientation_words{"level a row", "skill a row"};
inline constexpr std::array<std::string_view, 3> passage_words{"paragraph", "item", "heading"};
inline constexpr std::array<std::string_view, 2> marker_words{"n/a", "same"};

constexpr std::string_view word_of(model::Layout it) {
  return layout_words[static_cast<std::size_t>(it)];
}
constexpr std::string_view word_of(model::Orientation it) {
  return orientation_words[static_cast<std::size_t>(it)];
}
constexpr std::string_view word_of(model::PassageKind it) {
  return passage_words[static_cast<std::size_t>(it)];
}
/// `none` has no word.
constexpr std::string_view word_of(model::Marker it) {
  return marker_words[static_cast<std::size_t>(it) - 1];
}

}  // namespace ladder::exchange
