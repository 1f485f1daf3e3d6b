#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ladder::testing {

/// The lines that the editor sends at once, and the server's replies.
struct Turn {
  std::string opening;               // the editor's lines unchanged, and empty ones before them
  std::vector<std::string> sent;     // without arrows and margins
  std::vector<std::string> replies;  // likewise
};

/// The turns of a block headed `lsp`. In the first turn the editor sends nothing: the server may
/// still respond to earlier blocks. Throws at a line that belongs to neither.
std::vector<Turn> read_script(std::string_view text);

std::string to_script(const std::vector<Turn>& turns);

}  // namespace ladder::testing
