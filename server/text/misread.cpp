#include "text/misread.h"

#include "text/unicode.h"
#include "text/utf8.h"
#include "text/windows_1252.h"

namespace ladder::text {
namespace {

/// The number of bytes of a character in UTF-8, by its first one; 0 for a byte that begins none.
std::size_t size_by_lead(unsigned char lead) {
  if (0xC2 <= lead && lead < 0xE0) return 2;
  if (0xE0 <= lead && lead < 0xF0) return 3;
  return 0xF0 <= lead && lead < 0xF5 ? 4 : 0;
}

}  // namespace

Misread misread_at(std::string_view text, std::size_t at) {
  const Character first = character_at(text, at);
  if (0x80 <= first.code && first.code < 0xA0) {
    const auto meant = from_windows_1252(static_cast<unsigned char>(first.code));
    return meant ? Misread{*meant, first.size} : Misread{};
  }
  if (first.code < 0xC2 || 0xFF < first.code) return {};
  std::string bytes(1, static_cast<char>(first.code));
  // Programs that do not know a no-break space write a plain one for it.
  if (text.substr(at).starts_with("Â ")) return {U'\u00A0', first.size + 1};
  const std::size_t whole = size_by_lead(static_cast<unsigned char>(first.code));
  std::size_t end = at + first.size;
  while (bytes.size() < whole && end < text.size()) {
    const Character next = character_at(text, end);
    const std::optional<unsigned char> byte = to_windows_1252(next.code);
    if (!byte || *byte < 0x80 || 0xC0 <= *byte) return {};
    bytes += static_cast<char>(*byte);
    end += next.size;
  }
  const Character meant = character_at(bytes, 0);
  const bool is_whole = 0 < whole && meant.size == whole;
  // A control character was a Windows-1252 mark, misread again: `Â“` for `“`.
  const bool is_sound = is_assigned(meant.code) || meant.code < 0xA0;
  if (!is_whole || !is_sound) return {};
  return {meant.code, static_cast<std::uint32_t>(end - at)};
}

std::string read_anew(std::string_view text) {
  constexpr int most_times = 4;  // anything misread more often is not worth its bytes
  std::string now(text);
  for (int times = 0; times < most_times; ++times) {
    std::string before;
    for (std::size_t at = 0; at < now.size();) {
      const Misread misread = misread_at(now, at);
      const std::uint32_t size = 0 < misread.size ? misread.size : character_size(now, at);
      if (0 < misread.size) append(before, misread.code);
      else before.append(now, at, size);
      at += size;
    }
    if (before == now) break;
    now = std::move(before);
  }
  return now;
}

}  // namespace ladder::text
