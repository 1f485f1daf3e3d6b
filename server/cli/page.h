#pragma once

#include <string>
#include <string_view>

#include "cli/screen.h"

namespace ladder::cli {

/// A page of Markdown as it is read on a terminal: headings and code set off, examples with the
/// borders of their cells, prose broken into lines.
std::string rendered(std::string_view markdown, const Screen& screen);

}  // namespace ladder::cli
