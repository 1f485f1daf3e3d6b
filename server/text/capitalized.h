#pragma once

#include <string>

namespace ladder::text {

/// With a capital at the beginning, where that is a letter of ASCII.
inline std::string capitalized(std::string words) {
  if (!words.empty() && 'a' <= words.front() && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

}  // namespace ladder::text
