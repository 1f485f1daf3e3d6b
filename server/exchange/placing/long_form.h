#pragma once

#include "exchange/found.h"
#include "exchange/placing/table.h"

namespace ladder::exchange {

/// Reads a table that has a row for each skill at each level, `Skill | Level | Expectation`.
/// Whether it is one: if not, nothing is read.
bool read_long_form(const Sheet& rows, TableReading& reading);

}  // namespace ladder::exchange
