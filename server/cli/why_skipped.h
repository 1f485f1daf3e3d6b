#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/settings.h"

namespace ladder::cli {

/// Says of each file whether it is checked when its folder is, and what leaves it out. Gives the
/// exit code.
int why_skipped(const std::vector<std::string>& paths, SettingsFinder& settings, Console& console);

}  // namespace ladder::cli
