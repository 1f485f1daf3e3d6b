#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "system/watch.h"

namespace ladder::cli {

/// The result of one of the runs.
struct WatchedRun {
  int exit_code = 0;
  std::vector<std::string> files;  // all that were read, including those elsewhere
  /// Whether a file is one to read if it is there; before the first run any may be.
  std::function<bool(const std::string& path)> is_ladder = [](const std::string&) { return true; };
};

/// Runs, and runs again when a file that matters below the paths changes, until it is interrupted
/// or its output has no reader. Returns the exit code of the last run.
int watch(const std::vector<std::string>& paths, const Screen& screen, Console& console,
          const std::function<WatchedRun()>& run);

/// What a run over some paths depends on, which has read some files.
system::WatchedPlaces watched_places(const std::vector<std::string>& paths,
                                     const std::vector<std::string>& read,
                                     std::function<bool(const std::string& path)> is_ladder);

}  // namespace ladder::cli
