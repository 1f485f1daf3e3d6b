#pragma once

#include <string_view>
#include <vector>

#include "config/gitignore.h"

namespace ladder::config {

/// Which files of a folder to check, according to ladder.json files. Patterns are matched against
/// absolute paths without the first slash.
struct Selection {
  std::vector<IgnoreFile> excludes;  // outer folders first: the last match wins
  std::vector<IgnoreFile> includes;  // one
};

/// Whether the name of a file in the folder of a selection makes it a ladder. The path is absolute.
bool includes(const Selection& selection, std::string_view path);

/// Which files are ladders by default: `*.ladder` and `*.ladder.md`.
IgnoreFile default_includes();

}  // namespace ladder::config
