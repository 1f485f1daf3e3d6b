#pragma once

#include <string>
#include <string_view>

namespace ladder::rules {

/// What the author of a text without a ladder should do, judged by its first lines: they may be a
/// table whose columns are parted by something else than tabs.
std::string how_to_become_ladder(std::string_view text);

}  // namespace ladder::rules
