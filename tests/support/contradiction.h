#pragma once

#include <string>

namespace ladder::testing {

/// Checks a document, and describes the first thing found that must never happen: an ERROR node in
/// its tree, a span that leaves the text or cuts a character in two, an expectation without a
/// skill, a fix that overlaps itself. Empty if all is well.
std::string contradiction(const std::string& text);

}  // namespace ladder::testing
