#pragma once

#include <vector>

#include "cli/files.h"
#include "cli/output.h"
#include "cli/screen.h"
#include "system/streams.h"

namespace ladder::cli {

/// What a command works with. Errors are written after the output, so they appear below it.
struct Console {
  system::Stream input;
  Output output;
  Output& errors;
  Environment environment;

  /// What the output can display.
  Screen screen(ColourChoice choice) const {
    return screen_of(output.stream(), choice, environment);
  }
};

/// A line for each.
void print(const std::vector<Problem>& problems, Output& errors);

}  // namespace ladder::cli
