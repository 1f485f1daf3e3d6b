#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/files.h"
#include "cli/settings.h"
#include "diff/content.h"

namespace ladder::cli {

/// In which lines a ladder has its parts, counted from 1.
struct LadderLines {
  std::uint32_t title = 1;
  std::vector<std::uint32_t> levels;
  std::vector<std::uint32_t> skills;
  std::vector<std::uint32_t> cells;  // by skill, then by level
};

/// The contents of the ladders of one version, and the files that couldn't be read.
struct Version {
  std::vector<diff::LadderContent> ladders;
  std::vector<LadderLines> lines;  // of the ladders
  std::vector<Problem> problems;
};

struct Versions {
  Version before;
  Version after;
};

/// A file, or all ladders in a folder and below. The ladders are named after `name` instead of
/// `path`, because two files or folders are compared as versions of each other.
Version version_at(const std::string& path, const std::string& name, SettingsFinder& settings);

/// `main` is compared with the files as they are now, `main..HEAD` with HEAD, and `main...HEAD`
/// with HEAD from where the two branches separated, as in git. Throws a Failure if a revision
/// doesn't exist.
Versions versions_in_git(const std::string& revision, const std::vector<std::string>& paths,
                         SettingsFinder& settings);

/// Prints what couldn't be read. Whether anything couldn't: such a file would look as if it had
/// been removed.
bool print_problems(const Versions& versions, SettingsFinder& settings, Console& console);

}  // namespace ladder::cli
