#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/files.h"
#include "cli/repository.h"

namespace ladder::cli {

/// The files that the next commit will have, as they are staged. Paths are real ones.
class StagedFiles {
 public:
  explicit StagedFiles(const Repository& repository);

  /// As `find` does in folders.
  Found find(const std::vector<std::string>& arguments, Named named,
             const SelectionOf& selection) const;

  /// The file that a path means, or an empty path if it doesn't exist.
  std::string file_at(const std::string& path) const;

  /// Gets the contents of some files from git; only then can they be read.
  void fetch(const std::vector<Source>& sources);
  Content read(const std::string& file) const;

 private:
  /// Whether there is something at a path, or below.
  bool holds(const std::string& path) const;

  Repository repository_;
  std::map<std::string, std::string> objects_;  // by path
  std::unordered_map<std::string, std::string> texts_;
};

}  // namespace ladder::cli
