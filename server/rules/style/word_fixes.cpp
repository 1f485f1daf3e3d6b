#include "rules/style/word_fixes.h"

#include <algorithm>
#include <cstdint>

#include <fmt/core.h>

#include "rules/wording.h"
#include "text/capitalized.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

bool has_capital(std::string_view text, text::Span word) {
  return text::is_upper(text::character_at(text, word.begin).code);
}

}  // namespace

text::Fix change_to(std::string_view text, text::Span word, std::string replacement,
                    text::Applicability applicability) {
  if (has_capital(text, word)) replacement = text::capitalized(replacement);
  std::string title = fmt::format("Change to {}", quoted(replacement));
  return {std::move(title), applicability, {{word, std::move(replacement)}}};
}

text::Fix removal_of(std::string_view text, text::Span word) {
  const std::size_t next = text.find_first_not_of(' ', word.end);
  auto end = static_cast<std::uint32_t>(std::min(next, text.size()));
  std::string first_letter;
  if (end < text.size() && has_capital(text, word)) {
    const std::uint32_t size = text::character_at(text, end).size;
    first_letter = text::capitalized(std::string(text::slice(text, {end, end + size})));
    end += size;
  }
  return {fmt::format("Remove {}", quoted(text::slice(text, word))),
          text::Applicability::unsafe,
          {{{word.begin, end}, std::move(first_letter)}}};
}

}  // namespace ladder::rules
