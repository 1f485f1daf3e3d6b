#pragma once

#include "exchange/page/section.h"

namespace ladder::exchange {

/// Separates tables that come one below another in one sheet: each begins with a header of its own,
/// perhaps below a title, which then becomes a heading.
Section without_stacked_tables(Section found);

}  // namespace ladder::exchange
