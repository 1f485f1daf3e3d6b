#include "rules/style/last_mark.h"

#include <cstdint>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {

using text::Span;

Span last_mark(std::string_view text, Span part) {
  std::uint32_t end = part.end;
  while (part.begin < end) {
    const text::Character last = text::character_before(text, end);
    if (!text::is_one_of(last.code, U")]\"'”’»*_")) return {end - last.size, end};
    end -= last.size;
  }
  return {part.end, part.end};
}

bool ends_with_stop(std::string_view text, Span part) {
  const Span mark = last_mark(text, part);
  return !mark.empty() && text::is_one_of(text::character_at(text, mark.begin).code, U".!?…。！？");
}

}  // namespace ladder::rules
