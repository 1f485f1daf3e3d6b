#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ladder::cli {

/// Whether a change of a file of this name can change what is said of ladders: a ladder, a
/// ladder.json, or a file that says what is left out.
bool matters(std::string_view name);

/// The folders that hold what a run over some paths reads, told apart by whether ladders in them
/// are read, or only what holds for folders below.
struct WatchedFolders {
  std::set<std::string> whole;
  std::set<std::string> settings;
};
WatchedFolders watched_folders(const std::vector<std::string>& paths);

/// Notices changes in folders. What happened since the folders were named is not lost, however long
/// nobody asks.
class Watched {
 public:
  virtual ~Watched() = default;

  /// The folders from now on; those that were named before are not asked about anew.
  virtual void name(const WatchedFolders& folders) = 0;

  /// A file descriptor to poll together with others, or a negative number; then `changed` is to be
  /// asked every now and then.
  virtual int descriptor() const = 0;

  /// Whether something that matters has changed since this was asked before.
  virtual bool changed() = 0;
};

/// Told by the system or, where it does not tell or is not to be asked, by looking at the files.
std::unique_ptr<Watched> watched_by_system();
std::unique_ptr<Watched> watched_by_looking();

}  // namespace ladder::cli
