#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "config/gitignore.h"
#include "config/selection.h"

namespace ladder::cli {

/// What the ladder.json files say about the files in a folder.
using SelectionOf = std::function<const config::Selection&(const std::string& folder)>;

/// Why a file is skipped.
struct Reason {
  enum class Kind {
    hidden,        // a folder whose name begins with a dot
    dependencies,  // a folder called `node_modules`
    excluded,      // by a line in an ignore file or ladder.json
    not_included,  // no pattern says that it is a ladder
  };
  Kind kind = Kind::hidden;
  std::string entry;       // the file itself, or a folder around it
  std::string source;      // the file that sets it, or `--set`; empty if it is the default
  std::uint32_t line = 0;  // in that file
  std::string pattern;     // the pattern in that file
};

/// The ignore files that apply in a folder and in those above it, up to the root (outside a
/// repository, ladder's own ignore files apply all the way up), and what ladder.json files exclude
/// and include. All paths are real.
class Ignores {
 public:
  /// Begins with the folders from `root` down to `folder`, which is inside it.
  Ignores(std::string root, const std::string& folder, SelectionOf selection);

  /// How many ignore files apply. The caller of `enter` passes it to `leave`.
  std::size_t depth() const { return files_.size(); }

  void enter(const std::string& folder);
  void leave(std::size_t depth) { files_.resize(depth); }

  /// Whether a walk passes over an entry of the folder that it has entered.
  bool rule_out(const std::string& path, config::EntryKind kind) const;

  /// Why a walk from the root would not reach the path, if so.
  std::optional<Reason> against(const std::string& path, config::EntryKind kind) const {
    return against(path, kind, root_);
  }
  /// The same of a walk from a folder above the path.
  std::optional<Reason> against(const std::string& path, config::EntryKind kind,
                                const std::string& begin) const;
  std::optional<Reason> not_including(const std::string& file) const;

 private:
  /// Outside a repository, ladder's own files in a folder and above it.
  void enter_from_above(const std::string& folder);
  void add(const std::string& file, const std::string& folder);
  config::Ruling ruling(const std::string& path, config::EntryKind kind) const;

  std::string root_;
  SelectionOf selection_;
  std::vector<config::IgnoreFile> files_;
};

/// Whether a file in a folder is a ladder by its name: `*.ladder` and `*.ladder.md` are, unless a
/// ladder.json says otherwise.
bool includes(const SelectionOf& selection, const std::string& file);

/// Where ignore files begin to count for `folder`, a real path: at the repository that contains it;
/// otherwise at the current folder, or, outside that, at the folder itself.
std::string root_of(const std::string& folder);

}  // namespace ladder::cli
