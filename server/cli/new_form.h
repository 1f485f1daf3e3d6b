#pragma once

#include <vector>

#include "cli/arguments/destination.h"
#include "cli/arguments/form.h"
#include "cli/files.h"
#include "layout/source.h"

namespace ladder::cli {

/// How a new ladder is written: as is said, or else in the layout that ladder.json gives new
/// ladders at its destination, or else as `usual`. What is wrong in that ladder.json is added to
/// the problems.
layout::Form new_form(const FormChoice& choice, const Destination& destination,
                      const layout::Form& usual, std::vector<Problem>& problems);

}  // namespace ladder::cli
