#pragma once

#include <string_view>

namespace ladder::bench {

/// Parses a text and throws the tree away, with nothing of ours but the grammar.
void bare_parse(std::string_view text);

}  // namespace ladder::bench
