#pragma once

#include <cstddef>

#include "cli/output.h"
#include "cli/reporters/overview.h"

namespace ladder::cli {

/// The levels and skills of a ladder as a table, coloured by what its cells hold, whose signs lead
/// to the findings. `number` is the ladder's on the page. Says whether there was anything to draw
/// and room for it.
bool write_picture(const ReportPart& part, std::size_t number, Output& output);

}  // namespace ladder::cli
