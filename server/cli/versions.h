#pragma once

#include <string>
#include <vector>

#include "cli/files.h"
#include "features/changes/content.h"

namespace ladder::cli {

/// What the ladders of one version say, and what could not be read of it.
struct Version {
  std::vector<features::LadderContent> ladders;
  std::vector<Problem> problems;
};

/// A file, or all ladders in a folder and below. The ladders are called after `name` in place of
/// `path`, so that two files, or two folders, are compared as versions of each other.
Version version_at(const std::string& path, const std::string& name);

/// The ladders in these files and folders as they are now.
Version version_now(const std::vector<std::string>& paths);

/// The same as they were in a revision of git. A Failure where there is no such revision.
Version version_in_git(const std::string& revision, const std::vector<std::string>& paths);

}  // namespace ladder::cli
