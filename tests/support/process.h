#pragma once

#include <map>
#include <string>
#include <vector>

namespace ladder::testing {

/// A program to run, with no environment but the one given.
struct Process {
  std::vector<std::string> words;  // the program's path first
  std::string folder = ".";
  std::map<std::string, std::string> environment = {};
};

struct Outcome {
  int exit_code = 0;   // 128 and more: ended by a signal
  std::string output;  // what it wrote to its output and to its errors, as it came
};

/// Runs a program to its end, with nothing to read.
Outcome run(const Process& process);

/// The same on a terminal of so many columns, with which it shares input, output and errors.
Outcome run_on_terminal(const Process& process, unsigned short columns);

}  // namespace ladder::testing
