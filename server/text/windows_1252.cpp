#include "text/windows_1252.h"

#include <string_view>

namespace ladder::text {
namespace {

/// The characters from 0x80 on. Beyond these the bytes are the code points of Latin-1. NUL means no
/// character.
constexpr std::u32string_view from_0x80(
    U"€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0"
    U"\0‘’“”•–—˜™š›œ\0žŸ",
    32);

}  // namespace

std::optional<char32_t> from_windows_1252(unsigned char byte) {
  if (0xA0 <= byte) return byte;
  if (byte < 0x80) return std::nullopt;
  const char32_t code = from_0x80[byte - 0x80];
  return code == 0 ? std::nullopt : std::optional(code);
}

std::optional<unsigned char> to_windows_1252(char32_t code) {
  if (code < 0x80) return std::nullopt;
  if (code < 0x100) return static_cast<unsigned char>(code);
  const std::size_t place = from_0x80.find(code);
  if (place == from_0x80.npos) return std::nullopt;
  return static_cast<unsigned char>(0x80 + place);
}

}  // namespace ladder::text
