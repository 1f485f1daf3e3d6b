#pragma once

#include <string>
#include <vector>

#include "cli/settings.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// `ladder baseline create|update|prune [FILE]`
struct BaselineArguments {
  enum class Task { create, update, prune };

  std::string word;  // for the task
  Task task = Task::create;
  std::string path;                // of the baseline; empty: the usual one
  std::vector<std::string> paths;  // what a new one is to cover; empty: the folder it lies in
  SettingsArguments settings;
  bool allows_growth = false;      // an update takes in what is new
};

void declare(CLI::App& command, BaselineArguments& arguments);
BaselineArguments complete(BaselineArguments arguments);

}  // namespace ladder::cli
