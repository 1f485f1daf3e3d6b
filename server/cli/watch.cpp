#include "cli/watch.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <unistd.h>

#include "cli/failure.h"
#include "cli/trouble.h"
#include "cli/watched.h"

namespace ladder::cli {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// A program that saves many files, or one in several steps, is given the time to do so.
constexpr auto quiet = 60ms;
constexpr auto longest_burst = 1s;
constexpr auto between_looks = 1s;  // where the system does not tell of changes

int interruptions = -1;  // where the handler writes to; it can be given nothing

void note_interruption(int) {
  const int error_number = errno;
  [[maybe_unused]] const ssize_t written = ::write(interruptions, "", 1);
  errno = error_number;
}

/// While it lives, the signals that ask a program to end can be waited for.
class Interruptions {
 public:
  Interruptions() {
    if (::pipe2(ends_.data(), O_CLOEXEC | O_NONBLOCK) != 0) throw Failure(trouble_of(errno));
    interruptions = ends_[1];
    struct sigaction action = {};
    action.sa_handler = note_interruption;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, &old_[0]);
    ::sigaction(SIGTERM, &action, &old_[1]);
  }
  Interruptions(const Interruptions&) = delete;
  Interruptions& operator=(const Interruptions&) = delete;
  ~Interruptions() {
    ::sigaction(SIGINT, &old_[0], nullptr);
    ::sigaction(SIGTERM, &old_[1], nullptr);
    ::close(ends_[0]);
    ::close(ends_[1]);
  }

  int descriptor() const { return ends_[0]; }

 private:
  std::array<int, 2> ends_{};
  std::array<struct sigaction, 2> old_{};
};

enum class Event { change, time_over, end };

/// Waits for changes together with what ends the watch.
class Waiting {
 public:
  Waiting(Watched& watched, const Interruptions& interruptions, int output)
      : watched_(watched), interruptions_(interruptions), output_(output) {}

  Event next(std::chrono::milliseconds most) {
    const bool looks = watched_.descriptor() < 0;
    const auto end = most < 0ms ? Clock::time_point::max() : Clock::now() + most;
    for (;;) {
      auto left = most;
      if (0ms <= most) left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
      if (0ms <= most && left <= 0ms) return Event::time_over;
      if (looks) left = most < 0ms ? std::chrono::milliseconds(between_looks) : left;
      // Of the output only that its reader is gone.
      std::array<pollfd, 3> sources = {{{interruptions_.descriptor(), POLLIN, 0},
                                        {watched_.descriptor(), POLLIN, 0},
                                        {output_, 0, 0}}};
      const int ready = ::poll(sources.data(), sources.size(), static_cast<int>(left.count()));
      if (ready < 0 && errno != EINTR) return Event::end;
      if (0 < ready && (sources[0].revents != 0 || (sources[2].revents & (POLLERR | POLLHUP)) != 0))
        return Event::end;
      if (watched_.changed()) return Event::change;
    }
  }

 private:
  Watched& watched_;
  const Interruptions& interruptions_;
  int output_;
};

/// Waits until something changes, and then until nothing does any more.
Event next_burst(Waiting& waiting) {
  Event event = waiting.next(-1ms);
  const auto end = Clock::now() + longest_burst;
  while (event == Event::change && Clock::now() < end) event = waiting.next(quiet);
  return event == Event::end ? event : Event::change;
}

}  // namespace

int watch(const std::vector<std::string>& paths, const Screen& screen, Console& console,
          const std::function<WatchedRun()>& run) {
  const Interruptions interruptions;
  const auto watched = watched_by_system();
  Waiting waiting(*watched, interruptions, console.output.descriptor());
  WatchedRun last;
  const bool clears = screen.is_terminal && console.environment.term != "dumb";
  for (bool first = true;; first = false) {
    // The folders are named before their files are read, so that no change falls between.
    watched->name(watched_things(paths, last.files, last.is_ladder));
    if (clears) console.output.write("\x1b[H\x1b[2J");
    else if (!first) console.output.write("\n");
    try {
      last = run();
    } catch (const Failure& failure) {
      // It may be mended while others are at it.
      if (first) throw;
      console.errors.write(fmt::format("ladder: {}\n", failure.what()));
      last.exit_code = 2;
    }
    if (screen.is_terminal) console.errors.write("\nwatching for changes; Ctrl-C ends\n");
    console.output.flush();
    console.errors.flush();
    if (!console.output.has_reader()) return last.exit_code;
    watched->name(watched_things(paths, last.files, last.is_ladder));
    if (next_burst(waiting) == Event::end) return last.exit_code;
  }
}

}  // namespace ladder::cli
