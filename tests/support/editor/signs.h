#pragma once

#include <string>
#include <string_view>

namespace ladder::testing {

/// Invisible bytes as signs: `⏎` for a line feed, `␍` for a carriage return, `⇥` for a tab.
std::string to_signs(std::string_view text);

/// The reverse. `\xNN` is a byte, too.
std::string from_signs(std::string_view text);

}  // namespace ladder::testing
