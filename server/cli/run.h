#pragma once

#include <string>
#include <vector>

#include "system/streams.h"

namespace ladder::cli {

/// The whole program: `words` are argv, the program's own name first. What it gives is the exit
/// code: 0 nothing to report, 1 an error or warning found, 2 something could not be done.
int run(const std::vector<std::string>& words, const system::StandardStreams& streams);

}  // namespace ladder::cli
