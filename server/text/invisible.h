#pragma once

#include <string_view>

namespace ladder::text {

/// What a character that nobody sees is called: "zero-width space"; empty for one that is seen. The
/// no-break spaces are among them, since they look like a space and are none; tab, line feed and
/// carriage return are not.
std::string_view name_of_invisible(char32_t code);

}  // namespace ladder::text
