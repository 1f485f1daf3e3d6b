#pragma once

#include <string>

namespace ladder::testing {

/// What formatting a text must not do: change what it says, its comments and what has no place in
/// the language included; come to another end the second time; write the lines of a range otherwise
/// than in the whole. Empty when all is well.
std::string format_fault(const std::string& text);

}  // namespace ladder::testing
