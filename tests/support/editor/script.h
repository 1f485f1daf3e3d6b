#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ladder::testing {

/// What the editor says at once, and what the server says to it.
struct Turn {
  std::string opening;               // the editor's lines as they stand, and empty ones before them
  std::vector<std::string> said;     // without arrows and margins
  std::vector<std::string> replies;  // likewise
};

/// The turns of a block headed `lsp`. In the first the editor says nothing: the server may have
/// something to say of what was before. Throws at a line that is nobody's.
std::vector<Turn> read_script(std::string_view text);

std::string to_script(const std::vector<Turn>& turns);

}  // namespace ladder::testing
