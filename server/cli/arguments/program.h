#pragma once

#include <string>
#include <tuple>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "cli/commands.h"

namespace ladder::cli {

/// Every command with its options: what is understood, what the help says, and where the values
/// that are read end up. It stays where it is, since the options know the places of their values.
class Program {
 public:
  Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// Reads argv. What it does not understand is a Failure that says what was meant most likely.
  Command parse(const std::vector<std::string>& words);

  const CLI::App& app() const { return app_; }

 private:
  CLI::App app_;
  bool version_ = false;
  // The first place lets each command begin with a comma.
#define COMMAND(Arguments, name, purpose) , Arguments
  std::tuple<Notice
#include "cli/commands.inc"
             >
      arguments_;
#undef COMMAND
};

}  // namespace ladder::cli
