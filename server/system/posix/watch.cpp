#include "system/watch.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <memory>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "system/descriptors/calls.h"
#include "system/posix/pipe.h"

namespace ladder::system {
namespace {

int interruptions = -1;  // where the handler writes to; it can be given nothing

void note_interruption(int) {
  const int error_number = errno;
  [[maybe_unused]] const ssize_t written = ::write(interruptions, "", 1);
  errno = error_number;
}

}  // namespace

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
