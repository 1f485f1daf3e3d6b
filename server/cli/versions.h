#pragma once

#include <string>
#include <vector>

#include "cli/files.h"
#include "cli/settings.h"
#include "diff/content.h"

namespace ladder::cli {

/// What the ladders of one version say, and what could not be read of it.
struct Version {
  std::vector<diff::LadderContent> ladders;
  std::vector<Problem> problems;
};

/// A file, or all ladders in a folder and below. The ladders are called after `name` in place of
/// `path`, so that two files, or two folders, are compared as versions of each other.
Version version_at(const std::string& path, const std::string& name, SettingsFinder& settings);

/// The ladders in these files and folders as they are now. That something is gone which the version
/// `before` has is a change, and no problem.
Version version_now(const std::vector<std::string>& paths, const Version& before,
                    SettingsFinder& settings);

/// The same as they were in a revision of git. Which files are ladders is as it is now. A Failure
/// where there is no such revision.
Version version_in_git(const std::string& revision, const std::vector<std::string>& paths,
                       SettingsFinder& settings);

}  // namespace ladder::cli
