#pragma once

#include <string_view>
#include <vector>

#include <cmark-gfm.h>

#include "exchange/unplaced.h"

namespace ladder::exchange {

/// The cells of tables that stand further right than their header, which Markdown shows nothing of.
/// `text` is what the page was read from.
std::vector<Unplaced> cells_beyond_headers(cmark_node& page, std::string_view text);

}  // namespace ladder::exchange
