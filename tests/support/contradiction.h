#pragma once

#include <string>

namespace ladder::testing {

/// Checks a text, and says what must not be true of any text: an ERROR node in its tree, a span
/// that leaves the text or cuts a character in two, an expectation of no skill, a fix that overlaps
/// itself. Empty when all is well.
std::string contradiction(const std::string& text);

}  // namespace ladder::testing
