#pragma once

#include <string>

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

}  // namespace ladder::cli
