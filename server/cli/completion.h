#pragma once

#include <string>
#include <vector>

#include "cli/arguments/values.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// What may stand where somebody writes a command line.
struct Completion {
  std::vector<Candidate> words = {};
  bool files = false;  // the path of a file or folder may stand there, too
};

/// The ways to go on with the last of these words, all of which follow the program's name.
Completion completion(const CLI::App& program, std::vector<std::string> words);

}  // namespace ladder::cli
