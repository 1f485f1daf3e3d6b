#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "exchange/page/outline.h"

namespace ladder::exchange {

/// `+-----+---+` and the like, which a grid begins with.
bool begins_grid(std::string_view line);

/// `=====  ===`, which a simple table begins with.
bool begins_simple_table(std::string_view line);

/// The rows of the table that the first of these lines begins, whose number is `number`. Sets how
/// many lines it has.
std::vector<OutlineRow> grid_rows(std::span<const std::string_view> lines, std::size_t number,
                                  std::size_t& size);
std::vector<OutlineRow> simple_table_rows(std::span<const std::string_view> lines,
                                          std::size_t number, std::size_t& size);

}  // namespace ladder::exchange
