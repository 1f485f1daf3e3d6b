#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/page/section.h"

namespace ladder::exchange {

bool is_blank(const Cell& cell);

/// How many cells of a line have something in them. One that spans several columns is one.
std::size_t filled(const Line& line);

/// Without the marks of footnotes: `Junior[^1]`.
std::string without_note_marks(std::string name);

/// How a name is written that goes on below its first line, as `Level 1<br>Junior`.
std::string whole_name(const Cell& cell);

/// All of a cell as one passage list.
std::vector<Passage> text_of(const Cell& cell);

Unplaced unplaced_cell(const Cell& cell, std::size_t line, std::string_view why);

/// Its name with the link that the name has no room for.
Passage linked_name(const Cell& cell);

/// Text with the header of its column: `Notes: agreed in May`.
std::vector<Passage> headed(std::string_view header, std::vector<Passage> text);

}  // namespace ladder::exchange
