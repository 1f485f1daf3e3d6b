#pragma once

#include "exchange/page/section.h"
#include "exchange/inference/table.h"

namespace ladder::exchange {

/// Reads a table that has a row for each skill at each level, `Skill | Level | Expectation`.
/// Whether it is one: if not, nothing is read.
bool read_long_form(const Sheet& rows, TableReading& reading);

}  // namespace ladder::exchange
