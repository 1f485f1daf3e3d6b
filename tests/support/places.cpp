#include "support/places.h"

#include <cstdint>

#include <fmt/format.h>

#include "text/utf8.h"

namespace ladder::testing {
namespace {

using text::ColumnUnit;
using text::Position;

/// Counts the columns independently of the program, character by character.
std::uint32_t columns(text::Character character, ColumnUnit unit) {
  if (unit == ColumnUnit::utf8) return character.size;
  return unit == ColumnUnit::utf16 && character.size == 4 ? 2 : 1;
}

/// Any fault in how the place of the character at `at` is computed, which is known to be
/// `position`.
std::string fault(std::string_view text, const text::LineIndex& index, std::uint32_t at,
                  Position position, ColumnUnit unit) {
  const Position found = index.position_of(at, unit);
  if (found != position)
    return fmt::format("{} is at {}:{}, not at {}:{}", at, position.line, position.column,
                       found.line, found.column);
  // A place inside a character means its beginning.
  const std::uint32_t width = at == text.size() ? 1 : columns(text::character_at(text, at), unit);
  for (std::uint32_t column = position.column; column < position.column + width; ++column)
    if (std::uint32_t back = index.offset_of({position.line, column}, unit); back != at)
      return fmt::format("{}:{} is {}, not {}", position.line, column, at, back);
  return {};
}

}  // namespace

std::string lost_place(std::string_view text, std::size_t step, text::LineEnds ends) {
  const text::LineIndex index(text, ends);
  for (ColumnUnit unit : {ColumnUnit::utf8, ColumnUnit::utf16, ColumnUnit::utf32}) {
    Position position;
    std::size_t count = 0;
    for (std::uint32_t at = 0; at <= text.size(); ++count) {
      if (count % step == 0)
        if (std::string wrong = fault(text, index, at, position, unit); !wrong.empty())
          return wrong;
      if (at == text.size()) break;
      const text::Character here = text::character_at(text, at);
      const bool crlf = text.substr(at).starts_with("\r\n");
      const bool lone_cr = here.code == '\r' && !crlf && ends == text::LineEnds::any;
      position.column += columns(here, unit);
      if (here.code == '\n' || crlf || lone_cr) position = {position.line + 1, 0};
      at += crlf ? 2 : here.size;  // no place is between CR and LF
    }
  }
  return {};
}

}  // namespace ladder::testing
