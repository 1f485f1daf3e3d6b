#include "cli/files.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

#include <sys/stat.h>

#include "cli/gitignore.h"
#include "cli/trouble.h"

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

/// Folders that hold no ladders of the author's; `.git` is a hidden one.
bool never_entered(std::string_view folder_name) {
  return folder_name.starts_with('.') || folder_name == "node_modules";
}

/// `name` below `folder`, in the words of the user: below `.` a name stands alone.
std::string joined(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == "." || folder == "./") return std::string(name);
  std::string path(folder);
  if (!path.ends_with('/')) path += '/';
  return path.append(name);
}

/// The nearest folder, from this one upwards, that holds `.git`; an empty path when there is none.
fs::path repository_of(fs::path folder) {
  for (;; folder = folder.parent_path()) {
    std::error_code unreadable;
    if (fs::exists(folder / ".git", unreadable)) return folder;
    if (folder == folder.parent_path()) return {};
  }
}

/// Where ignore files begin to count for `folder`, a real path: at the repository that it lies in;
/// without one at the current folder, or, for what lies outside of that, at the folder itself.
fs::path root_of(const fs::path& folder) {
  fs::path repository = repository_of(folder);
  if (!repository.empty()) return repository;
  std::error_code vanished;
  fs::path current = fs::canonical(".", vanished);
  const fs::path from_current = folder.lexically_relative(current);
  const bool outside = vanished || from_current.empty() || *from_current.begin() == "..";
  return outside ? folder : current;
}

/// The real path of the folder that a file was named in: of a link its own, not that of its target.
fs::path real_folder_of(const fs::path& file) {
  std::error_code vanished;
  return fs::canonical(file.has_parent_path() ? file.parent_path() : ".", vanished);
}

/// The ignore files that hold in a folder and in those above it, up to the root.
class Ignores {
 public:
  /// Begins with the folders from `root` down to `folder`, which lies in it; both are real paths.
  Ignores(fs::path root, const fs::path& folder) : root_(std::move(root)) {
    enter(root_);
    fs::path reached = root_;
    for (const fs::path& part : folder.lexically_relative(root_)) {
      if (part == ".") continue;
      reached /= part;
      enter(reached);
    }
  }

  /// How many ignore files hold; to be given to `leave` by whoever calls `enter`.
  std::size_t depth() const { return files_.size(); }

  /// Later files win: within a folder, what is ladder's own has the last word.
  void enter(const fs::path& folder) {
    for (const char* name : {".git/info/exclude", ".gitignore", ".ladderignore"}) {
      const Content content = read((folder / name).native());
      if (!content.problem) files_.push_back(parse_ignore_file(content.text, relative(folder)));
    }
  }
  void leave(std::size_t depth) { files_.resize(depth); }

  bool rule_out(const fs::path& real_path, EntryKind kind) const {
    return ignored(files_, relative(real_path), kind);
  }

  /// Whether a walk from the root would not come by.
  bool hide(const fs::path& real_path, EntryKind kind) const {
    const fs::path path = relative(real_path);
    const fs::path folders = kind == EntryKind::folder ? path : path.parent_path();
    const bool skipped = std::any_of(folders.begin(), folders.end(), [](const fs::path& folder) {
      return never_entered(folder.native());
    });
    return skipped || ignored_with_folders(files_, path.native(), kind);
  }

 private:
  /// Of a path in the root; the root's own is empty.
  std::string relative(const fs::path& real_path) const {
    const std::size_t root_size = root_.native().size();
    std::string path = real_path.native().substr(std::min(root_size, real_path.native().size()));
    return path.starts_with('/') ? path.substr(1) : path;
  }

  fs::path root_;
  std::vector<IgnoreFile> files_;
};

/// Collects what one folder holds, and the folders in it.
class Walk {
 public:
  Walk(const fs::path& root, const fs::path& real_folder, std::vector<Problem>& problems)
      : ignores_(root, real_folder), problems_(problems) {}

  std::vector<Source> sources(const std::string& shown, const fs::path& real_folder) {
    visit(shown, real_folder);
    std::sort(sources_.begin(), sources_.end(),
              [](const Source& one, const Source& other) { return one.path < other.path; });
    return std::move(sources_);
  }

 private:
  /// The ignore files of `real_folder` hold already.
  void visit(const std::string& shown, const fs::path& real_folder) {
    std::error_code error;
    for (fs::directory_iterator entries(real_folder, error); !error && entries != fs::end(entries);
         entries.increment(error)) {
      const std::string name = entries->path().filename().native();
      std::error_code vanished;
      if (!entries->is_symlink(vanished) && entries->is_directory(vanished))
        descend(joined(shown, name), entries->path());
      else if (named_like_a_ladder(name)) take(joined(shown, name), *entries);
    }
    if (error) problems_.push_back({shown, trouble_of(error.value())});
  }

  void descend(const std::string& shown, const fs::path& real_folder) {
    if (never_entered(real_folder.filename().native())) return;
    if (ignores_.rule_out(real_folder, EntryKind::folder)) return;
    const std::size_t depth = ignores_.depth();
    ignores_.enter(real_folder);
    visit(shown, real_folder);
    ignores_.leave(depth);
  }

  /// What is not a file, or a link that leads to none (as Emacs makes to lock a file), is passed
  /// over.
  void take(std::string shown, const fs::directory_entry& entry) {
    std::error_code dangling;
    if (!entry.is_regular_file(dangling)) return;
    if (ignores_.rule_out(entry.path(), EntryKind::file)) return;
    const bool link = entry.is_symlink(dangling);
    const fs::path real_path = link ? fs::canonical(entry.path(), dangling) : entry.path();
    if (!dangling) sources_.push_back({std::move(shown), real_path.native()});
  }

  Ignores ignores_;
  std::vector<Problem>& problems_;
  std::vector<Source> sources_;
};

/// What one argument stands for, before files that were reached already are left out.
std::vector<Source> sources_of(const std::string& argument, Named named,
                               std::vector<Problem>& problems) {
  const auto refused = [&](std::string message) {
    problems.push_back({argument, std::move(message)});
    return std::vector<Source>();
  };

  struct stat status = {};
  if (::stat(argument.c_str(), &status) != 0) return refused(trouble_of(errno));
  const bool folder = S_ISDIR(status.st_mode);
  if (!folder && !S_ISREG(status.st_mode)) return refused(trouble_with_mode(status.st_mode));
  std::error_code error;
  const fs::path real_path = fs::canonical(argument, error);
  if (error) return refused(trouble_of(error.value()));

  if (named == Named::taken_unless_ignored) {
    const fs::path place =
        folder ? real_path : real_folder_of(argument) / fs::path(argument).filename();
    const fs::path inner = folder ? place : place.parent_path();
    const EntryKind kind = folder ? EntryKind::folder : EntryKind::file;
    if (Ignores(root_of(inner), inner).hide(place, kind)) return {};
  }
  if (!folder) return {{argument, real_path.native()}};
  return Walk(root_of(real_path), real_path, problems).sources(argument, real_path);
}

}  // namespace

bool named_like_a_ladder(std::string_view path) {
  return path.ends_with(".ladder") || path.ends_with(".ladder.md");
}

Found find(std::span<const std::string> arguments, Named named) {
  Found found;
  std::unordered_set<std::string> reached;
  for (const std::string& argument : arguments) {
    for (Source& source : sources_of(argument, named, found.problems)) {
      const bool first_time = reached.insert(source.real_path).second;
      if (first_time) found.sources.push_back(std::move(source));
    }
  }
  return found;
}

}  // namespace ladder::cli
