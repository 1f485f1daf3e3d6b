#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ladder::rules {

enum class DamageKind {
  invisible,  // an invisible character
  misread,    // one character, read in the wrong character set: `Ã©`
  lost,       // U+FFFD, or the beginning of a misread character: `â€`
};

/// Characters that were added to the text, or changed in it, on its way through programs.
struct Damage {
  text::Span span;
  DamageKind kind = DamageKind::invisible;
};

/// The first bytes of characters that may be damaged, or are a sign of damage.
constexpr std::array<bool, 256> damaged_bytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = c != '\t' && c != '\n' && c != '\r';
  for (std::size_t c : {0x7F, 0xC2, 0xC3, 0xCD, 0xD8, 0xE1, 0xE2, 0xEF}) table[c] = true;
  return table;
}();

/// Appends the invisible, misread and lost characters that begin inside `span`; the last may reach
/// to `end`. Returns where to continue: the bytes of a misread character are neither words nor
/// marks.
std::uint32_t append_damage(std::string_view text, text::Span span, std::uint32_t end,
                            std::vector<Damage>& damage);

}  // namespace ladder::rules
