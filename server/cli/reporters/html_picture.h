#pragma once

#include <cstddef>

#include "cli/output.h"
#include "semantics/report/overview.h"

namespace ladder::cli {

/// Writes the levels and skills of a ladder as a table whose cells are coloured by their content,
/// with links to the findings. `number` is the ladder's number on the page. Returns whether there
/// was anything to draw, and room for it.
bool write_picture(const semantics::ReportPart& part, std::size_t number, Output& output);

}  // namespace ladder::cli
