#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <sys/types.h>

#include "support/process.h"

namespace ladder::testing {

/// A program that runs while a test goes on, with its output and errors in a pipe or, with nothing
/// to read, on a terminal; killed in the end if it has not come to its own.
class Running {
 public:
  enum class Place { pipe, terminal };

  Running(const Process& process, Place place);
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running();

  /// Reads on until the text is in what was not read before, and gives all of that. Without the
  /// text, after some seconds, it gives what there is.
  std::string read_until(std::string_view text);

  /// What comes in so much time.
  std::string read_for(std::chrono::milliseconds time);

  void signal(int number) const;

  /// Waits for the end: its exit code, or 128 and the signal that ended it.
  int exit_code();

  pid_t number() const { return child_; }

 private:
  bool read_some(std::chrono::milliseconds time, std::string& into) const;

  pid_t child_ = 0;
  int from_ = -1;
};

}  // namespace ladder::testing
