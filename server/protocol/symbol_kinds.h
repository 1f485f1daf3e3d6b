#pragma once

#include "features/symbols/symbols.h"

namespace ladder::protocol {

/// The number of LSP's `SymbolKind` whose picture fits best.
int number_of(features::SymbolKind kind);

}  // namespace ladder::protocol
