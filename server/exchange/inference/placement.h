#pragma once

#include <string_view>

#include "exchange/page/section.h"
#include "exchange/format.h"

namespace ladder::exchange {

/// Finds the ladders in what was found. `name` is what a ladder without a title is called.
Import placed(const Section& found, std::string_view name);

}  // namespace ladder::exchange
