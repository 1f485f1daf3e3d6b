#pragma once

#include "exchange/page/section.h"

namespace ladder::exchange {

/// Rows that say what each of their cells is, as cards do: `Junior | Digging | digs beds | Raking |
/// rakes leaves`. The names that come before the texts in every row become the header. Other tables
/// stay as they are.
Sheet without_labelled_cells(Sheet sheet);

}  // namespace ladder::exchange
