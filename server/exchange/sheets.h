#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exchange/format.h"

namespace ladder::exchange {

/// The content of a file. From a workbook, only the requested sheets are read: those with these
/// names, in any case, or all sheets that aren't hidden if none is named. A single sheet without a
/// name of its own stays without one.
Reading read_bytes(std::string_view bytes, const Format& format,
                   std::span<const std::string> sheets);

}  // namespace ladder::exchange
