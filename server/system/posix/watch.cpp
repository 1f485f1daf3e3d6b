#include "system/watch.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <map>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/inotify.h>
#endif

#include "system/descriptors/calls.h"
#include "system/paths.h"
#include "system/posix/pipe.h"

namespace ladder::system {
namespace {

#ifdef __linux__

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

#endif

int interruptions = -1;  // where the handler writes to; it can be given nothing

void note_interruption(int) {
  const int error_number = errno;
  [[maybe_unused]] const ssize_t written = ::write(interruptions, "", 1);
  errno = error_number;
}

}  // namespace

std::unique_ptr<Watcher> system_watcher() {
#ifdef __linux__
  return std::make_unique<InotifyWatcher>();
#else
  return poller();
#endif
}

/// While it lives, the signals that ask a program to end can be waited for.
struct WatchWait::Interruptions {
  Pipe pipe;
  std::array<struct sigaction, 2> old{};

  Interruptions() {
    ::fcntl(pipe.from(), F_SETFL, O_NONBLOCK);
    ::fcntl(pipe.to(), F_SETFL, O_NONBLOCK);
    interruptions = pipe.to();
    struct sigaction action = {};
    action.sa_handler = note_interruption;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, &old[0]);
    ::sigaction(SIGTERM, &action, &old[1]);
  }
  Interruptions(const Interruptions&) = delete;
  Interruptions& operator=(const Interruptions&) = delete;
  ~Interruptions() {
    ::sigaction(SIGINT, &old[0], nullptr);
    ::sigaction(SIGTERM, &old[1], nullptr);
  }
};

WatchWait::WatchWait(Watcher& watcher, Stream output)
    : watcher_(watcher), output_(output), interruptions_(std::make_unique<Interruptions>()) {}

WatchWait::~WatchWait() = default;

WatchEvent WatchWait::next(std::optional<std::chrono::milliseconds> most) {
  using Clock = std::chrono::steady_clock;
  using std::chrono::milliseconds;
  constexpr milliseconds between_looks(1000);  // if the system does not report changes
  const auto end = Clock::now() + most.value_or(milliseconds(0));
  for (;;) {
    milliseconds left(-1);
    if (most) left = std::chrono::ceil<milliseconds>(end - Clock::now());
    if (most && left <= milliseconds(0)) return WatchEvent::time_over;
    const Stream signal = watcher_.signal();
    if (!most && signal.handle < 0) left = between_looks;
    // From the output, only whether its reader has closed it.
    std::array<pollfd, 3> sources = {{{interruptions_->pipe.from(), POLLIN, 0},
                                      {descriptor_of(signal), POLLIN, 0},
                                      {descriptor_of(output_), 0, 0}}};
    const int ready = ::poll(sources.data(), sources.size(), static_cast<int>(left.count()));
    if (ready < 0 && errno != EINTR) return WatchEvent::end;
    if (0 < ready && (sources[0].revents != 0 || (sources[2].revents & (POLLERR | POLLHUP)) != 0))
      return WatchEvent::end;
    if (watcher_.changed()) return WatchEvent::change;
  }
}

bool WatchWait::can_write(Stream stream) {
  for (;;) {
    std::array<pollfd, 2> sources = {
        {{interruptions_->pipe.from(), POLLIN, 0}, {descriptor_of(stream), POLLOUT, 0}}};
    const int ready = ::poll(sources.data(), sources.size(), -1);
    if (ready < 0 && errno == EINTR) continue;
    return ready < 0 || sources[0].revents == 0;
  }
}

}  // namespace ladder::system
