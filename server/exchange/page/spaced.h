#pragma once

#include <string>
#include <string_view>

namespace ladder::exchange {

/// A text in one line: white space at its ends is gone, and inside it is single spaces.
std::string single_spaced(std::string_view text);

}  // namespace ladder::exchange
