#pragma once

#include <string_view>

namespace ladder::text {

/// The name of an invisible character: "zero-width space"; empty for a visible one. The no-break
/// spaces are included, since they look like a space but aren't one; tab, line feed and carriage
/// return are not.
std::string_view name_of_invisible(char32_t code);

}  // namespace ladder::text
