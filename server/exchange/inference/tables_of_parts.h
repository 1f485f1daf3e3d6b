#pragma once

#include <utility>
#include <vector>

#include "exchange/inference/inference.h"

namespace ladder::exchange {

/// A heading and the table below it.
using TableOfPart = std::pair<const Section*, TableReading*>;

/// Keeps the tables whose headings are levels. Beside two levels with the same skills, `Agent` is
/// one as well.
void keep_levels(std::vector<TableOfPart>& tables);

/// Whether most parts of a section have tables in them, which say more than their headings.
bool hold_tables(const Section& section);

}  // namespace ladder::exchange
