#pragma once

#include <string>
#include <string_view>

#include "cli/console.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// Where a command puts what it makes: a file that nobody has written to yet, or the output.
struct Destination {
  std::string path;  // empty: the output
  bool overwrites = false;
};

void add_destination(CLI::App& command, Destination& destination);

/// Puts a text where it is wanted. A file that is there already is a Failure, unless it may be
/// written over.
void deliver(std::string_view text, const Destination& destination, Console& console);

}  // namespace ladder::cli
