#pragma once

#include "exchange/format.h"
#include "exchange/page/section.h"

namespace ladder::exchange {

/// Whether all that was read is a small table that relates levels to something, in a long page
/// about something else.
bool is_aside_of_page(const Import& import, const Section& page);

}  // namespace ladder::exchange
