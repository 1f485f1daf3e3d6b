#pragma once

#include <string>
#include <string_view>

#include "cli/console.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// Where a command puts its result: a new file, or the output.
struct Destination {
  std::string path;  // empty: the output
  bool overwrites = false;
};

void add_destination(CLI::App& command, Destination& destination);

/// Writes a result to its destination. An existing file is a Failure, unless it may be overwritten.
void deliver(std::string_view text, const Destination& destination, Console& console);

}  // namespace ladder::cli
