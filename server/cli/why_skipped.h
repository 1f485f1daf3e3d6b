#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/settings.h"

namespace ladder::cli {

/// Prints for each file whether it is checked when its folder is, and what excludes it. Returns the
/// exit code.
int why_skipped(const std::vector<std::string>& paths, SettingsFinder& settings, Console& console);

}  // namespace ladder::cli
