#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace ladder::text {

/// The number of bytes that a text begins with and that are ASCII, counted in steps of eight: up to
/// seven more may follow.
inline std::size_t ascii_prefix(std::string_view text) {
  std::size_t end = 0;
  while (end + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + end, 8);
    if (word & 0x8080808080808080U) break;
    end += 8;
  }
  return end;
}

}  // namespace ladder::text
