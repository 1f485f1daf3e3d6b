#include "rules/structure/byte_guess.h"

#include "text/ascii.h"
#include "text/unicode.h"
#include "text/windows_1252.h"

namespace ladder::rules {
namespace {

using text::is_ascii_digit;
using text::is_ascii_letter;
using text::is_ascii_space;

/// Whether a mark stands where writers put it. Space stands for the ends of the text.
bool is_at_home(char32_t mark, char before, char after) {
  switch (mark) {
    case U'’': return is_ascii_letter(before) && is_ascii_letter(after);
    case U'“': return (is_ascii_space(before) || before == '(') && is_ascii_letter(after);
    case U'”': return !is_ascii_space(before) && !is_ascii_letter(after) && !is_ascii_digit(after);
    case U'…': return is_ascii_letter(before) && !is_ascii_letter(after);
    case U'•': return is_ascii_space(before) && after == ' ';
    case U'–':
    case U'—':
      return (is_ascii_space(before) && is_ascii_space(after)) ||
             (is_ascii_digit(before) && is_ascii_digit(after));
    default: return false;
  }
}

/// Letters with the same byte in Windows-1250, 1252, 1254 and 1257.
bool is_shared_letter(char32_t code) {
  static constexpr std::u32string_view shared = U"ÄÉÓÖÜßäéóöü";
  return shared.find(code) != shared.npos;
}

}  // namespace

bool is_half_character(std::string_view bytes) {
  auto is_lead = [](char c) { return 0xC2 <= static_cast<unsigned char>(c); };
  auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  if (bytes.size() < 2 || 3 < bytes.size()) return false;
  for (char c : bytes.substr(1))
    if (!continues(c)) return false;
  return is_lead(bytes.front()) || continues(bytes.front());
}

std::optional<ByteGuess> guess_bytes(std::string_view text, text::Span run) {
  ByteGuess guess;
  const char before = run.begin == 0 ? ' ' : text[run.begin - 1];
  const char after = run.end == text.size() ? ' ' : text[run.end];
  bool shared = run.size() <= 2;
  std::optional<char32_t> code;
  for (char byte : text::slice(text, run)) {
    code = text::from_windows_1252(static_cast<unsigned char>(byte));
    if (!code) return std::nullopt;
    text::append(guess.meant, *code);
    shared = shared && is_shared_letter(*code);
  }
  const bool in_word = is_ascii_letter(before) || is_ascii_letter(after);
  guess.certain = (shared && in_word) || (run.size() == 1 && is_at_home(*code, before, after));
  return guess;
}

}  // namespace ladder::rules
