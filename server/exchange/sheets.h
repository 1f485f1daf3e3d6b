#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exchange/format.h"

namespace ladder::exchange {

/// What a file holds; of a workbook the sheets that are wanted: those with these names, whatever
/// their case, or those that are not hidden where none is named. A single sheet that nobody gave a
/// name has none.
Reading read_bytes(std::string_view bytes, const Format& format,
                   std::span<const std::string> sheets);

}  // namespace ladder::exchange
