#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace ladder::exchange {

using WordSet = std::unordered_set<std::string_view>;

/// The words of a text that has them between spaces, and outlives the set.
inline WordSet word_set(std::string_view text) {
  WordSet words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (0 < end) words.insert(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

}  // namespace ladder::exchange
