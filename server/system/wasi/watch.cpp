#include "system/watch.h"

namespace ladder::system {

std::unique_ptr<Watcher> system_watcher() {
  throw Failure("in WebAssembly, files can't be watched");
}

struct WatchWait::Interruptions {};

WatchWait::WatchWait(Watcher& watcher, Stream output) : watcher_(watcher), output_(output) {
  throw Failure("in WebAssembly, files can't be watched");
}

WatchWait::~WatchWait() = default;

WatchEvent WatchWait::next(std::optional<std::chrono::milliseconds>) {
  return watcher_.changed() ? WatchEvent::change : WatchEvent::end;
}

bool WatchWait::can_write(Stream) { return true; }

}  // namespace ladder::system
