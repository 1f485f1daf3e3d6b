#pragma once

#include <string>
#include <vector>

#include "exchange/format.h"

/// What was read from a file, in words.
namespace ladder::exchange {

/// What was read, a line for each ladder: `3 levels (columns): Junior, Mid, Senior; 12 skills; 34
/// of 36 expectations`.
std::vector<std::string> statements_of(const Import& import);

/// Why there's no ladder, as part of a sentence.
std::string refusal_of(const Import& import);

}  // namespace ladder::exchange
