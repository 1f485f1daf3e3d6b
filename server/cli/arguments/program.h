#pragma once

#include <map>
#include <string>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "cli/commands.h"

namespace ladder::cli {

/// Every command with its options, its help and its implementation.
class Program {
 public:
  Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// Reads argv. Throws a Failure for anything invalid, with the most likely correction.
  Execution parse(const std::vector<std::string>& words);

  const CLI::App& app() const { return app_; }

 private:
  CLI::App app_;
  bool version_ = false;
  std::map<std::string, Execution> executions_;  // by the name of the command
};

}  // namespace ladder::cli
