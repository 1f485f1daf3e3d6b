#pragma once

#include <memory>
#include <string>
#include <unordered_set>

namespace ladder::cli {

class StagedFiles;

/// Which files are checked, of those that are named or found.
enum class Selected {
  all,
  changed,  // since a commit; new ones and those with another name are
  staged,   // for the next commit, and as they are staged
};

struct GitChoice {
  Selected which = Selected::all;
  std::string reference;  // what `changed` compares with; empty: where the branch began
};

/// The files that git selects.
struct Chosen {
  std::unordered_set<std::string> real_paths;
  std::string reason;                   // "new or changed since `main`"; empty: all are chosen
  std::shared_ptr<StagedFiles> staged;  // those to look at in place of the files, or null

  bool chooses() const { return !reason.empty(); }
  bool has(const std::string& real_path) const {
    return !chooses() || real_paths.contains(real_path);
  }
};

/// A Failure gives git's reason.
Chosen chosen_files(const GitChoice& choice);

}  // namespace ladder::cli
