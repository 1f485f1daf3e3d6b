#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "system/failure.h"

namespace ladder::system {

struct ProcessResult {
  std::optional<Error> not_started;  // not_found: no such program
  bool succeeded = false;            // it ended by itself, and well
  std::string output;
  std::string errors;
};

/// Runs a program in the current folder, without a shell, with `input` as its standard input, and
/// waits for its end. The first word is looked up like a command. `environment` is what it has
/// beside the environment of this program: `NAME=value`. A platform that cannot run programs finds
/// none. A Failure if its output cannot be kept or waiting fails.
ProcessResult run_process(const std::vector<std::string>& words, std::string_view input,
                          const std::vector<std::string>& environment = {});

/// Whether the process of this number lives, as far as this one may know.
bool is_running(std::int64_t process);

/// The words that this program was called with, its own name first, from what `main` is given.
std::vector<std::string> program_words(int count, char** words);

/// The value of an environment variable, empty where it is not set.
std::string environment_variable(const char* name);

/// The user's locale for text, such as `de_DE.UTF-8`; empty where none is set.
std::string text_locale();

/// The file of this program, without links; empty if the platform does not say.
std::string program_path();

/// Makes failed writes return an error, with the reason. By default, a platform may end the program
/// instead if a reader has closed the pipe or a file can't grow.
void let_writes_fail();

}  // namespace ladder::system
