#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ladder::exchange {

/// How people want a file to be read. Anything that they don't specify is inferred.
struct Choices {
  enum class Levels { rows, columns, headings, outer_headings, inner_headings };
  std::optional<Levels> levels;
  std::string skills_column;  // the header of the column with the names of skills
  std::string level_column;   // the same for levels
  std::vector<std::string> ignored_columns;
  std::size_t table = 0;            // its number in the file, from 1; 0: all
  std::vector<std::string> sheets;  // of a workbook; none: all that are not hidden
  bool believes_anything = false;   // for pasted cells, which must become something

  bool want_headings() const {
    return !levels || (*levels != Levels::rows && *levels != Levels::columns);
  }
  bool are_open() const { return !levels && skills_column.empty() && level_column.empty(); }
};

/// The words for where the levels are.
inline constexpr std::array<std::pair<std::string_view, Choices::Levels>, 5> places_of_levels = {{
    {"rows", Choices::Levels::rows},
    {"columns", Choices::Levels::columns},
    {"headings", Choices::Levels::headings},
    {"outer-headings", Choices::Levels::outer_headings},
    {"inner-headings", Choices::Levels::inner_headings},
}};

/// One of the readings that are about as likely.
struct Doubt {
  std::string description;
  std::optional<Choices> choices = {};  // what asks for it, if anything does
  bool is_used = false;                 // the ladder was read like this
};

}  // namespace ladder::exchange
