#pragma once

#include <string_view>

namespace ladder::exchange {

/// How the page looks: by day and by night, in a narrow window, and on paper.
extern const std::string_view page_style;

}  // namespace ladder::exchange
