#pragma once

#include <string>

namespace ladder::bench {

/// `ladder check FILE` within this process, its report discarded.
void check(const std::string& file);

}  // namespace ladder::bench
