#pragma once

#include <span>
#include <string>

#include "exchange/format.h"

namespace ladder::exchange {

/// Keeps the sheets of a workbook that are wanted: those with these names, whatever their case, or
/// those that are not hidden where none is named. A single sheet that nobody gave a name has none.
void choose_sheets(Reading& reading, std::span<const std::string> names);

}  // namespace ladder::exchange
