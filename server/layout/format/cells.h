#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A row of a grid as it is spelt, its label first.
namespace ladder::layout {

using Cells = std::vector<std::string>;

/// The corner as the language writes it, or as it is.
std::string spelt_corner(std::string_view label);

/// The cells up to the last one that holds something, the label not counted.
std::size_t filled(const Cells& cells);

/// How many columns the lines of a grid have, of which the first is the header: empty ones at the
/// end are what a spreadsheet leaves behind.
std::size_t columns_of(const std::vector<Cells>& lines);

/// Takes empty cells out that stand behind the last column.
void drop_spare_cells(Cells& cells, std::size_t columns);

}  // namespace ladder::layout
