#pragma once

#include <string_view>
#include <vector>

namespace ladder::exchange {

/// Whether an element of this style is left out of the page.
bool is_left_out(std::string_view style);

/// Whether it keeps its place, but nothing is seen there.
bool is_invisible(std::string_view style);

/// The marks of Markdown for what an element emphasises, the outer one first. `mark` is the one
/// that its name stands for, and its style goes before that: what is copied from some programs
/// stands in a `b` that is not bold.
std::vector<std::string_view> styled_marks(std::string_view mark, std::string_view style);

}  // namespace ladder::exchange
