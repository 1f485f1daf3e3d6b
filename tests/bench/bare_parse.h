#pragma once

#include <string_view>

namespace ladder::bench {

/// Parses the text and discards the tree, using nothing of ours but the grammar.
void bare_parse(std::string_view text);

}  // namespace ladder::bench
