#pragma once

#include <string_view>

namespace ladder::exchange {

/// How each page looks that the program writes: its colours by day and by night, its letters, links
/// and code.
extern const std::string_view page_style;

/// What a page with ladders adds to that: also in a narrow window, and on paper.
extern const std::string_view ladders_style;

}  // namespace ladder::exchange
