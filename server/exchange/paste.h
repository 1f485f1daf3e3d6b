#pragma once

#include <string>
#include <string_view>

namespace ladder::exchange {

enum class Titled { with_heading, below_heading };

/// A ladder made of the cells that a spreadsheet copies: a matrix, with a heading where it needs
/// one. A first row of one cell is its title. Empty where there is nothing in the cells.
std::string ladder_of_cells(std::string_view copied, Titled titled);

}  // namespace ladder::exchange
