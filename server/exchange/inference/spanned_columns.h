#pragma once

#include "exchange/page/section.h"

namespace ladder::exchange {

/// `Junior, over two columns`, with one thing in each of them below: a level has all of these.
void join_spanned_columns(Sheet& rows);

}  // namespace ladder::exchange
