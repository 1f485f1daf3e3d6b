#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <sys/types.h>

#include "support/process.h"

namespace ladder::testing {

/// A program that runs during a test, with its output and errors in a pipe or, with nothing to
/// read, on a terminal. If it hasn't ended by the end of the test, it is killed.
class Running {
 public:
  enum class Place { pipe, terminal };

  Running(const Process& process, Place place);
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running();

  /// Reads until the new output contains the text, and returns that output. If the text doesn't
  /// come within some seconds, returns what there is.
  std::string read_until(std::string_view text);

  /// The output that comes within this time.
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
