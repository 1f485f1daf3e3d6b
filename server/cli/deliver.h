#pragma once

#include <string_view>

#include "cli/arguments/destination.h"
#include "cli/console.h"

namespace ladder::cli {

/// Puts a text where it is wanted. A file that is there already is a Failure, unless it may be
/// written over.
void deliver(std::string_view text, const Destination& destination, Console& console);

}  // namespace ladder::cli
