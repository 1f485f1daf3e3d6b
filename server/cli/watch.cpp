#include "cli/watch.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/process.h"

namespace ladder::cli {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using system::FileKind;
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

/// The system does not report changes on some shared disks. A test asks for the poller, too.
std::unique_ptr<system::Watcher> watcher() {
  const bool polls = !system::environment_variable("LADDER_POLL").empty();
  return polls ? system::poller() : system::system_watcher();
}

constexpr std::array<std::string_view, 3> setting_names{"ladder.json", ".gitignore",
                                                        ".ladderignore"};

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_setting(std::string_view name) {
  return std::ranges::find(setting_names, name) != setting_names.end();
}

bool is_entered(std::string_view folder_name) {
  return !folder_name.starts_with('.') && folder_name != "node_modules";
}

std::string entry_of(const std::string& folder, std::string_view name) {
  return folder + (folder.ends_with('/') ? "" : "/") + std::string(name);
}

/// The folder and everything in it, including ignored folders, since the ignore files can change.
void add_with_folders_in(const std::string& folder, std::set<std::string>& all) {
  if (!all.insert(folder).second) return;
  for (const system::FolderEntry& it : system::read_folder(folder).entries)
    if (it.kind == FileKind::folder && is_entered(it.name))
      add_with_folders_in(entry_of(folder, it.name), all);
}

void add_settings_in(const std::string& folder, std::set<std::string>& files) {
  for (const std::string_view it : setting_names) files.insert(entry_of(folder, it));
}

/// While it lives, a reader that is slow doesn't keep the user from ending the program.
class WaitingOutputs {
 public:
  WaitingOutputs(Console& console, system::WatchWait& wait) : console_(console) {
    const auto is_ready = [&wait](system::Stream stream) { return wait.can_write(stream); };
    console.output.wait_with(is_ready);
    console.errors.wait_with(is_ready);
  }
  WaitingOutputs(const WaitingOutputs&) = delete;
  WaitingOutputs& operator=(const WaitingOutputs&) = delete;
  ~WaitingOutputs() {
    console_.output.wait_with({});
    console_.errors.wait_with({});
  }

 private:
  Console& console_;
};

/// The folder that contains a real path, without a slash unless it is the root.
std::string folder_around(const std::string& path) {
  return path.substr(0, std::max<std::size_t>(1, path.rfind('/')));
}

}  // namespace

int watch(const std::vector<std::string>& paths, const Screen& screen, Console& console,
          const std::function<WatchedRun()>& run) {
  const std::unique_ptr<system::Watcher> watched = watcher();
  system::WatchWait wait(*watched, console.output.stream());
  const WaitingOutputs outputs(console, wait);
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
      // It may be fixed during the watch.
      if (first) throw;
      console.errors.write(fmt::format("ladder: {}\n", failure.what()));
      last.exit_code = 2;
    }
    if (screen.is_terminal) console.errors.write("\nwatching for changes; press Ctrl-C to stop\n");
    console.output.flush();
    console.errors.flush();
    if (!console.output.has_reader()) return last.exit_code;
    watched->watch(watched_places(paths, last.files, last.is_ladder));
    if (next_burst(wait) == WatchEvent::end) return last.exit_code;
  }
}

system::WatchedPlaces watched_places(const std::vector<std::string>& paths,
                                     const std::vector<std::string>& read,
                                     std::function<bool(const std::string& path)> is_ladder) {
  system::WatchedPlaces places;
  for (const std::string& it : paths) {
    const std::string path = system::real_path_of(it);
    const bool is_folder = system::is_folder(path);
    if (is_folder) add_with_folders_in(path, places.folders);
    else places.files.insert(path);
    for (std::string folder = is_folder ? path : folder_around(path);;) {
      add_settings_in(folder, places.files);
      std::string above = folder_around(folder);
      if (above == folder) break;
      folder = std::move(above);
    }
  }
  for (const std::string& it : read) {
    if (it.empty()) continue;  // standard input
    places.files.insert(it);
    add_settings_in(folder_around(it), places.files);
  }
  places.matters = [is_ladder = std::move(is_ladder)](const std::string& path, FileKind kind) {
    const std::string_view name = name_of(path);
    if (kind == FileKind::folder) return is_entered(name);
    return is_setting(name) || is_ladder(path);
  };
  return places;
}

}  // namespace ladder::cli
