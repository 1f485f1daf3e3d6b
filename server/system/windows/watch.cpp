#include "system/watch.h"

#include <algorithm>

#include "system/windows/calls.h"

namespace ladder::system {
namespace {

HANDLE interruption = nullptr;  // an event, while there is somebody to wait for it

BOOL WINAPI note_interruption(DWORD) {
  if (!interruption) return FALSE;
  ::SetEvent(interruption);
  return TRUE;
}

}  // namespace

/// Looking every second is enough for one who saves a file, and works on every kind of drive.
std::unique_ptr<Watcher> system_watcher() { return poller(); }

/// While it lives, Ctrl+C and what else asks a console's program to end can be waited for.
struct WatchWait::Interruptions {
  Handle asked{::CreateEventW(nullptr, TRUE, FALSE, nullptr)};

  Interruptions() {
    interruption = asked.get();
    ::SetConsoleCtrlHandler(note_interruption, TRUE);
  }
  Interruptions(const Interruptions&) = delete;
  Interruptions& operator=(const Interruptions&) = delete;
  ~Interruptions() {
    ::SetConsoleCtrlHandler(note_interruption, FALSE);
    interruption = nullptr;
  }

  bool within(DWORD milliseconds) const {
    return ::WaitForSingleObject(asked.get(), milliseconds) == WAIT_OBJECT_0;
  }
};

WatchWait::WatchWait(Watcher& watcher, Stream output)
    : watcher_(watcher), output_(output), interruptions_(std::make_unique<Interruptions>()) {}

WatchWait::~WatchWait() = default;

/// That the reader of the output has gone away is noticed when something is written.
WatchEvent WatchWait::next(std::optional<std::chrono::milliseconds> most) {
  using Clock = std::chrono::steady_clock;
  using std::chrono::milliseconds;
  constexpr milliseconds between_looks(1000);
  const auto end = Clock::now() + most.value_or(milliseconds(0));
  for (;;) {
    milliseconds left = between_looks;
    if (most) left = std::chrono::ceil<milliseconds>(end - Clock::now());
    if (left <= milliseconds(0)) return WatchEvent::time_over;
    if (interruptions_->within(static_cast<DWORD>(std::min(left, between_looks).count())))
      return WatchEvent::end;
    if (watcher_.changed()) return WatchEvent::change;
  }
}

/// Nothing tells whether a pipe has room, so a write may wait.
bool WatchWait::can_write(Stream) { return !interruptions_->within(0); }

}  // namespace ladder::system
