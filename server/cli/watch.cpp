#include "cli/watch.h"

#include <chrono>

#include <fmt/core.h>

#include "cli/watched.h"
#include "system/failure.h"
#include "system/process.h"
#include "system/watch.h"

namespace ladder::cli {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using system::WatchEvent;

// A program that saves many files, or one in several steps, is given the time to do so.
constexpr auto quiet = 60ms;
constexpr auto longest_burst = 1s;

/// Waits until something changes, and then until nothing does any more.
WatchEvent next_burst(system::WatchWait& wait) {
  WatchEvent event = wait.next(std::nullopt);
  const auto end = Clock::now() + longest_burst;
  while (event == WatchEvent::change && Clock::now() < end) event = wait.next(quiet);
  return event == WatchEvent::end ? event : WatchEvent::change;
}

/// Some disks are shared in ways that the system does not tell of. A test asks for the poller, too.
std::unique_ptr<system::Watcher> watcher() {
  const bool polls = !system::environment_variable("LADDER_POLL").empty();
  return polls ? system::poller() : system::system_watcher();
}

}  // namespace

int watch(const std::vector<std::string>& paths, const Screen& screen, Console& console,
          const std::function<WatchedRun()>& run) {
  const std::unique_ptr<system::Watcher> watched = watcher();
  system::WatchWait wait(*watched, console.output.stream());
  WatchedRun last;
  const bool clears = screen.is_terminal && console.environment.term != "dumb";
  for (bool first = true;; first = false) {
    // The folders are named before their files are read, so that no change falls between.
    watched->watch(watched_places(paths, last.files, last.is_ladder));
    if (clears) console.output.write("\x1b[H\x1b[2J");
    else if (!first) console.output.write("\n");
    try {
      last = run();
    } catch (const system::Failure& failure) {
      // It may be mended while others are at it.
      if (first) throw;
      console.errors.write(fmt::format("ladder: {}\n", failure.what()));
      last.exit_code = 2;
    }
    if (screen.is_terminal) console.errors.write("\nwatching for changes; Ctrl-C ends\n");
    console.output.flush();
    console.errors.flush();
    if (!console.output.has_reader()) return last.exit_code;
    watched->watch(watched_places(paths, last.files, last.is_ladder));
    if (next_burst(wait) == WatchEvent::end) return last.exit_code;
  }
}

}  // namespace ladder::cli
