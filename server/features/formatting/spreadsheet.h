#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ladder::features {

/// The cells of a range as a spreadsheet copies it: rows end with a line's end, cells are parted by
/// tabs, and one that holds a line's end, a tab or a quotation mark stands in quotation marks.
std::vector<std::vector<std::string>> copied_cells(std::string_view copied);

enum class Titled { with_heading, below_heading };

/// A ladder made of such a range: a matrix, with a heading where it needs one. A first row of one
/// cell is its title. Empty where there are no cells.
std::string ladder_of_cells(std::string_view copied, Titled titled);

}  // namespace ladder::features
