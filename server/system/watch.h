#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "system/files.h"
#include "system/streams.h"

namespace ladder::system {

/// The watched paths, all of them real.
struct WatchedPlaces {
  std::set<std::string> folders;  // those whose entries matter, see `matters`
  std::set<std::string> files;    // these matter wherever they are, also while they are missing
  /// Whether it matters that this entry of one of the folders comes, goes or changes. Of a folder
  /// among the entries, only that it comes and goes is asked about.
  std::function<bool(const std::string& path, FileKind kind)> matters;
};

/// Notices changes. Nothing that happens after the places were named is lost, however late the next
/// call is.
class Watcher {
 public:
  virtual ~Watcher() = default;

  /// The places from now on; earlier ones are not read again.
  virtual void watch(const WatchedPlaces& places) = 0;

  /// Whether something that matters has changed since this was asked before.
  virtual bool changed() = 0;

  /// A stream to wait for together with others, or none. Without one, `changed` has to be called
  /// regularly.
  virtual Stream signal() const = 0;
};

/// Uses the system's notifications. On a platform that has none, or for which this isn't
/// implemented, it is a poller; it also becomes one if the system can't watch any more files.
std::unique_ptr<Watcher> system_watcher();

/// Compares what the files look like with what they looked like before.
std::unique_ptr<Watcher> poller();

enum class WatchEvent { change, time_over, end };

/// Waits for changes together with what ends a watch: the user, who asks the program to end, and is
/// heard only here while this lives, or a reader of the output who goes away.
class WatchWait {
 public:
  WatchWait(Watcher& watcher, Stream output);
  WatchWait(const WatchWait&) = delete;
  WatchWait& operator=(const WatchWait&) = delete;
  ~WatchWait();

  /// Without a time it waits for as long as it takes.
  WatchEvent next(std::optional<std::chrono::milliseconds> most);

  /// Waits until a stream takes a few bytes without blocking; false if the user has asked the
  /// program to end before.
  bool can_write(Stream stream);

 private:
  struct Interruptions;

  Watcher& watcher_;
  Stream output_;
  std::unique_ptr<Interruptions> interruptions_;
};

}  // namespace ladder::system
