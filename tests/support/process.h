#pragma once

#include <map>
#include <string>
#include <vector>

#include <sys/types.h>

namespace ladder::testing {

/// A program to run, with only the given environment.
struct Process {
  std::vector<std::string> words;  // the program's path first
  std::string folder = ".";
  std::map<std::string, std::string> environment = {};
};

struct Outcome {
  int exit_code = 0;   // from 128: ended by a signal
  std::string output;  // its output and errors, in the order in which they came
};

/// A program that runs.
struct Child {
  pid_t number = 0;
  int output = -1;  // where its output and errors can be read
};

/// Starts a program, with nothing to read.
Child start(const Process& process);

/// The same on a terminal with this many columns, which is its input, output and errors.
Child start_on_terminal(const Process& process, unsigned short columns);

/// Waits for its end.
int exit_code_of(pid_t child);

/// Runs a program to its end, with nothing to read.
Outcome run(const Process& process);

/// The same on a terminal, on which someone has typed these lines.
Outcome run_on_terminal(const Process& process, unsigned short columns,
                        const std::string& typed = "");

}  // namespace ladder::testing
