#pragma once

#include <string>
#include <string_view>

namespace ladder::layout {

/// A line of prose as it is written where tabs and pipes make rows. Inside a skill they do not.
std::string transplanted(std::string_view line);

}  // namespace ladder::layout
