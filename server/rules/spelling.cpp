#include "rules/spelling.h"

#include "model/escapes.h"
#include "text/invisible.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

/// A letter, a digit, or an accent or vowel sign that belongs to the letter before it.
bool is_written(char32_t code) {
  const bool selects_variant = 0xFE00 <= code && code <= 0xFE0F;
  const bool combines = 0x300 <= code && text::width(code) == 0 && !text::is_space(code) &&
                        text::name_of_invisible(code).empty() && !selects_variant;
  return text::is_letter(code) || text::is_digit(code) || combines;
}

}  // namespace

std::string spelling_key(std::string_view name) {
  const std::string folded = model::key_of(name);
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const text::Character here = text::character_at(folded, at);
    if (here.code == '&') key += "and";
    else if (here.code == '+' || here.code == '#' || is_written(here.code))
      key.append(folded, at, here.size);
    at += here.size;
  }
  return key;
}

}  // namespace ladder::rules
