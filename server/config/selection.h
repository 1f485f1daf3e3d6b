#pragma once

#include <string_view>
#include <vector>

#include "config/gitignore.h"

namespace ladder::config {

/// Which files of a folder are to be checked, as far as ladder.json files say. Patterns are matched
/// with absolute paths without the first slash.
struct Selection {
  std::vector<IgnoreFile> excludes;  // outer folders first: the last that matches has the last word
  std::vector<IgnoreFile> includes;  // one
};

/// Whether a file in the folder of a selection is a ladder by its name. The path is absolute.
bool includes(const Selection& selection, std::string_view path);

/// What files of a folder are ladders where nobody says so: `*.ladder` and `*.ladder.md`.
IgnoreFile default_includes();

}  // namespace ladder::config
