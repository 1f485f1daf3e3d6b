#pragma once

#include <string>

namespace ladder::testing {

/// A fault in how the text is formatted: its content changes, including comments and anything that
/// the language has no place for; formatting it again gives another result; or the lines of a range
/// are formatted differently from the whole. Empty if all is well.
std::string format_fault(const std::string& text);

}  // namespace ladder::testing
