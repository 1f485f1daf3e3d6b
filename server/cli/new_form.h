#pragma once

#include "cli/arguments/destination.h"
#include "cli/arguments/form.h"
#include "layout/form.h"

namespace ladder::cli {

/// How a new ladder is written: as is said, or else in the layout that ladder.json gives new
/// ladders at its destination, or else as `usual`.
layout::Form new_form(const FormChoice& choice, const Destination& destination,
                      const layout::Form& usual);

}  // namespace ladder::cli
