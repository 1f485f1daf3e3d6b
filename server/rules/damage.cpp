#include "rules/damage.h"

#include "text/invisible.h"
#include "text/misread.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

/// Marks that may follow a word.
bool may_follow_word(char32_t code) { return text::is_one_of(code, U"\u00A0»›”’“‘…–—•·™®©ºª¹²³°"); }

/// Whether a word can end with a letter that has `before` before it. `Â` and `Ã` aren't words, and
/// no language ends words with `Â`, while Portuguese has `MANHÃ`.
bool may_end_word(char32_t letter, char32_t before) {
  if (!text::is_letter(before)) return !text::is_one_of(letter, U"ÂÃâã");
  return letter != U'Â' && (text::is_lower(letter) || text::is_upper(before));
}

/// Whether an apparently misread character may be a word's last letter and the marks after it:
/// the bytes of `é »` with a no-break space are those of a character of Chinese.
bool may_be_meant(std::string_view text, text::Span span) {
  const text::Character first = text::character_at(text, span.begin);
  const bool begins_text = span.begin == 0;
  const char32_t before = begins_text ? U' ' : text::character_before(text, span.begin).code;
  if (!text::is_letter(first.code) || !may_end_word(first.code, before)) return false;
  char32_t last = first.code;
  for (std::uint32_t at = span.begin + first.size; at < span.end;) {
    const text::Character mark = text::character_at(text, at);
    if (!may_follow_word(mark.code)) return false;
    last = mark.code;
    at += mark.size;
  }
  const bool goes_on =
      span.end < text.size() && text::is_letter(text::character_at(text, span.end).code);
  return !goes_on || text::is_one_of(last, U"\u00A0–—");
}

/// The size of the trace of a lost character at `at`, or 0: U+FFFD, or its first two bytes with or
/// without it.
std::uint32_t lost_size(std::string_view text, std::uint32_t at) {
  std::string_view rest = text.substr(at);
  for (std::string_view mark : {"â€\uFFFD", "â€", "\uFFFD"})
    if (rest.starts_with(mark)) return text::offset(mark.size());
  return 0;
}

}  // namespace

std::uint32_t append_damage(std::string_view text, text::Span span, std::uint32_t end,
                            std::vector<Damage>& damage) {
  text = text.substr(0, end);
  std::uint32_t at = span.begin;
  while (at < span.end) {
    if (!damaged_bytes[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const text::Character here = text::character_at(text, at);
    std::uint32_t size = here.size;
    auto add = [&](DamageKind kind) { damage.push_back({{at, at + size}, kind}); };
    const std::uint32_t misread = text::misread_at(text, at).size;
    if (0 < misread && !may_be_meant(text, {at, at + misread})) {
      size = misread;
      add(DamageKind::misread);
    } else if (const std::uint32_t lost = lost_size(text, at); 0 < lost) {
      size = lost;
      add(DamageKind::lost);
    } else if (!text::name_of_invisible(here.code).empty()) {
      add(DamageKind::invisible);
    }
    at += size;
  }
  return at;
}

}  // namespace ladder::rules
