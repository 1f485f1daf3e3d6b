#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "layout/plain.h"

namespace ladder::exchange {

/// The name of a level, with its qualifier.
std::string label_of(const layout::PlainLevel& level);

/// The same for a format without directives, where only the labels can name tracks.
std::string label_with_track(const layout::PlainLevel& level);

/// A cell of a ladder: what it asks for, or the word of its marker as a paragraph. A second
/// expectation for the same place follows the first.
using Passages = std::vector<layout::PlainPassage>;

/// How a spreadsheet writes an expectation, one passage per line, and a name.
std::string spreadsheet_text(const Passages& passages);
std::string spreadsheet_name(std::string_view name);

/// A ladder as a table, with its skills and levels along the sides that its author chose.
struct Table {
  enum class Tracks { in_directives, in_labels };

  explicit Table(const layout::PlainLadder& ladder, Tracks tracks = Tracks::in_directives);

  bool level_a_row = true;
  std::string_view corner;
  std::vector<std::string> across;
  std::vector<std::string> down;

  const Passages& cell(std::size_t row, std::size_t column) const {
    return level_a_row ? cells_[column][row] : cells_[row][column];
  }

 private:
  std::vector<std::vector<Passages>> cells_;  // by skill, then by level
};

}  // namespace ladder::exchange
