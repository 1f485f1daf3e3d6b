#pragma once

#include "exchange/page/section.h"
#include "layout/plain.h"

namespace ladder::exchange {

/// Whether nearly all that a table says about its levels are names of headings in the file.
bool lists_headings(const layout::PlainLadder& table, const Section& root);

}  // namespace ladder::exchange
