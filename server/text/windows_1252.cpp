#include "text/windows_1252.h"

#include <string_view>

namespace ladder::text {

std::optional<char32_t> from_windows_1252(unsigned char byte) {
  // Beyond these the bytes are the code points of Latin-1. NUL stands for no character.
  static constexpr std::u32string_view from_0x80(
      U"€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0"
      U"\0‘’“”•–—˜™š›œ\0žŸ",
      32);
  if (0xA0 <= byte) return byte;
  if (byte < 0x80) return std::nullopt;
  const char32_t code = from_0x80[byte - 0x80];
  return code == 0 ? std::nullopt : std::optional(code);
}

}  // namespace ladder::text
