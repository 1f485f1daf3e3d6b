#pragma once

#include <string>
#include <string_view>

#include "cli/screen.h"

namespace ladder::cli {

/// What makes `after` of `before`, as `git apply` and `patch -p1` take it. The path is one of the
/// current folder or below; on a terminal, what would move its cursor is written out.
std::string unified_diff(const std::string& path, std::string_view before, std::string_view after,
                         const Screen& screen);

}  // namespace ladder::cli
