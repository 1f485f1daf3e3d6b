#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace ladder::cli {

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

/// What is chosen of the files, as git tells it.
struct Chosen {
  std::unordered_set<std::string> real_paths;
  std::string reason;  // "changed since `main`"; empty: all files are chosen
  /// What is staged, by real path: of all ladders, since a chosen one may speak of the others.
  std::unordered_map<std::string, std::string> staged;

  bool chooses() const { return !reason.empty(); }
  bool has(const std::string& real_path) const {
    return !chooses() || real_paths.contains(real_path);
  }
};

/// Which paths, absolute and without links, are those of ladders.
using IsLadder = std::function<bool(const std::string& real_path)>;

/// A Failure says why git cannot tell.
Chosen chosen_files(const GitChoice& choice, const IsLadder& is_ladder);

}  // namespace ladder::cli
