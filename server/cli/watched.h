#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace ladder::cli {

/// What a run depends on: all paths are real ones.
struct WatchedThings {
  std::set<std::string> whole;     // folders in which ladders are read
  std::set<std::string> settings;  // those in which only what holds for folders below is
  std::set<std::string> files;     // read or asked for, wherever they are
  /// Whether a file is a ladder, or would be if it were there.
  std::function<bool(const std::string& path)> is_ladder;
};

/// What a run over some paths depends on, which has read some files.
WatchedThings watched_things(const std::vector<std::string>& paths,
                             const std::vector<std::string>& read,
                             std::function<bool(const std::string& path)> is_ladder);

/// Notices changes of things. What happened since they were named is not lost, however long nobody
/// asks.
class Watched {
 public:
  virtual ~Watched() = default;

  /// The things from now on; those that were named before are not asked about anew.
  virtual void name(const WatchedThings& things) = 0;

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
