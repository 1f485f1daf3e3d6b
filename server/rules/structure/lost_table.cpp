#include "rules/structure/lost_table.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::rules {
namespace {

/// What a table's lines have in the place of tabs.
enum class Gap { pipe, comma, semicolon, spaces };

/// Whether a mark parts two cells in a line: no space follows it, as one does in a sentence.
bool has_tight(std::string_view line, char mark) {
  for (std::size_t at = line.find(mark); at != line.npos; at = line.find(mark, at + 1))
    if (at + 1 < line.size() && !text::is_blank(line[at + 1])) return true;
  return false;
}

/// Whether spaces part two cells: two and more, and not at the end of a sentence.
bool has_wide_space(std::string_view line) {
  static constexpr std::string_view ends = ".!?:;";
  const std::size_t at = line.find("  ");
  return at != line.npos && 0 < at && ends.find(line[at - 1]) == ends.npos;
}

bool has(std::string_view line, Gap gap) {
  switch (gap) {
    case Gap::pipe: return line.find('|') != line.npos;
    case Gap::comma: return has_tight(line, ',');
    case Gap::semicolon: return has_tight(line, ';');
    case Gap::spaces: return has_wide_space(line);
  }
  return false;
}

std::string advice(Gap gap) {
  switch (gap) {
    case Gap::pipe:
      return "the columns seem to be parted by pipes: begin each line with one, as in "
             "`| Level/Skill | Craft |`";
    case Gap::comma:
      return "the columns seem to be parted by commas: copy the cells from a spreadsheet, which "
             "parts them by tabs";
    case Gap::semicolon:
      return "the columns seem to be parted by semicolons: copy the cells from a spreadsheet, "
             "which parts them by tabs";
    case Gap::spaces:
      return "the columns seem to be parted by spaces: put one tab between two cells";
  }
  return "";
}

}  // namespace

std::string how_to_become_ladder(std::string_view text) {
  constexpr std::size_t most_lines = 50;
  static constexpr std::array<Gap, 4> gaps = {Gap::pipe, Gap::comma, Gap::semicolon, Gap::spaces};
  std::array<std::size_t, gaps.size()> counts{};
  std::size_t lines = 0;
  while (!text.empty() && lines < most_lines) {
    const std::string_view line = text::trimmed(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    if (line.empty() || line.starts_with('#') || line.starts_with("<!--")) continue;
    ++lines;
    for (std::size_t i = 0; i < gaps.size(); ++i)
      if (has(line, gaps[i])) ++counts[i];
  }
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const bool is_table = 2 <= counts[i] && lines < 2 * counts[i];
    if (is_table) return advice(gaps[i]);
  }
  return "write `### Skill` and `#### Level` headings, or copy a table from a spreadsheet to below "
         "a heading";
}

}  // namespace ladder::rules
