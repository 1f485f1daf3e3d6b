#pragma once

#include <map>
#include <string>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "cli/commands.h"

namespace ladder::cli {

/// Every command with its options: what is understood, what the help says, and what each
/// does then.
class Program {
 public:
  Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// Reads argv. What it does not understand is a Failure that says what was meant most likely.
  Execution parse(const std::vector<std::string>& words);

  const CLI::App& app() const { return app_; }

 private:
  CLI::App app_;
  bool version_ = false;
  std::map<std::string, Execution> executions_;  // by the name of the command
};

}  // namespace ladder::cli
