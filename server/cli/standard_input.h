#pragma once

#include <string>

#include "cli/files.h"

namespace ladder::cli {

/// All that a descriptor gives, which is called `name` in a problem. Waits for it to end.
Content read_standard_input(int descriptor, const std::string& name);

}  // namespace ladder::cli
