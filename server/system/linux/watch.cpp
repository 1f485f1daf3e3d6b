#include "system/watch.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include <sys/inotify.h>
#include <unistd.h>

#include "system/descriptors/calls.h"
#include "system/paths.h"

namespace ladder::system {
namespace {

/// Asks inotify.
class InotifyWatcher : public Watcher {
 public:
  InotifyWatcher() : file_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (file_.number() < 0) poller_ = poller();
  }

  void watch(const WatchedPlaces& places) override {
    places_ = places;
    std::set<std::string> folders = places.folders;
    for (const std::string& it : places.files) {
      std::string folder = folder_of(it);
      if (1 < folder.size()) folder.pop_back();
      folders.insert(std::move(folder));
    }
    for (const std::string& it : folders) add(it);
    if (poller_) poller_->watch(places);
  }

  Stream signal() const override { return poller_ ? Stream{} : Stream{file_.number()}; }

  bool changed() override {
    if (poller_) return poller_->changed();
    bool changed = false;
    alignas(inotify_event) std::array<char, 65536> bytes{};
    for (;;) {
      const ssize_t count = ::read(file_.number(), bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return changed;
      for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
        const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
        changed = is_change(*event) || changed;
        at += sizeof *event + event->len;
      }
    }
  }

 private:
  void add(const std::string& folder) {
    // Saving ends with a file that is closed, or that takes the place of another one.
    constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE |
                                     IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB |
                                     IN_ONLYDIR;
    const int number = ::inotify_add_watch(file_.number(), folder.c_str(), events);
    if (0 <= number) folders_[number] = folder;
    else if (errno == ENOSPC || errno == ENOMEM) poller_ = poller();
  }

  bool is_change(const inotify_event& event) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) return true;
    const auto found = folders_.find(event.wd);
    if (found == folders_.end()) return false;
    if ((event.mask & IN_IGNORED) != 0) {
      folders_.erase(found);
      return false;
    }
    const std::string& folder = found->second;
    const bool is_watched = places_.folders.contains(folder);
    if (event.len == 0) return is_watched && (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0;
    const std::string path = folder + (folder.ends_with('/') ? "" : "/") + event.name;
    if (places_.files.contains(path)) return true;
    if (!is_watched) return false;
    const bool is_folder = (event.mask & IN_ISDIR) != 0;
    if (is_folder && (event.mask & IN_ATTRIB) != 0) return false;
    return places_.matters(path, is_folder ? FileKind::folder : FileKind::file);
  }

  Descriptor file_;
  WatchedPlaces places_;
  std::map<int, std::string> folders_;  // by watch
  std::unique_ptr<Watcher> poller_;     // used when the system can't watch more
};

}  // namespace

std::unique_ptr<Watcher> system_watcher() { return std::make_unique<InotifyWatcher>(); }

}  // namespace ladder::system
