#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ladder::exchange {

/// How people say that a file is to be read. What they leave open is inferred.
struct Choices {
  enum class Levels { rows, columns, headings };
  std::optional<Levels> levels;
  std::string skills_column;  // the header of the column with the names of skills
  std::string level_column;   // the same for levels
  std::vector<std::string> ignored_columns;
  std::size_t table = 0;            // its number in the file, from 1; 0: all
  std::vector<std::string> sheets;  // of a workbook; none: all that are not hidden
  bool believes_anything = false;   // for cells that were pasted, of which something is to be made

  bool are_open() const { return !levels && skills_column.empty() && level_column.empty(); }
};

}  // namespace ladder::exchange
