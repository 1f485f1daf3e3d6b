#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ladder::text {

/// "1 cell", "3 cells".
std::string counted(std::size_t count, std::string_view noun);

}  // namespace ladder::text
