#include "cli/watched.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <map>
#include <system_error>
#include <tuple>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

#include "cli/descriptor.h"
#include "cli/real_path.h"

#ifdef __linux__
#include <sys/inotify.h>
#endif

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

constexpr std::array<std::string_view, 3> settings{"ladder.json", ".gitignore", ".ladderignore"};

bool is_setting(std::string_view name) {
  return std::ranges::find(settings, name) != settings.end();
}

bool is_entered(std::string_view folder_name) {
  return !folder_name.starts_with('.') && folder_name != "node_modules";
}

/// The folder, and all in it. Ignored ones are among them: what is ignored can change.
void add_with_folders_in(const fs::path& folder, std::set<std::string>& all) {
  if (!all.insert(folder.native()).second) return;
  std::error_code unreadable;
  for (fs::directory_iterator entries(folder, unreadable);
       !unreadable && entries != fs::end(entries); entries.increment(unreadable)) {
    std::error_code vanished;
    if (!entries->is_symlink(vanished) && entries->is_directory(vanished) &&
        is_entered(entries->path().filename().native()))
      add_with_folders_in(entries->path(), all);
  }
}

/// Whether a change of something in a folder that is watched whole can change what is said.
bool matters(const std::string& path, std::string_view name, const WatchedThings& things) {
  return is_setting(name) || things.files.contains(path) || things.is_ladder(path);
}

/// Compares what the files look like with what they looked like before.
class ByLooking : public Watched {
 public:
  void name(const WatchedThings& things) override {
    for (const std::string& it : things.whole)
      if (!things_.whole.contains(it)) look_into(it, things, seen_);
    for (const std::string& it : things.settings)
      if (!things_.settings.contains(it)) look_for_settings(it, seen_);
    for (const std::string& it : things.files)
      if (!things_.files.contains(it)) look_at(it, seen_);
    things_ = things;
  }
  int descriptor() const override { return -1; }
  bool changed() override { return std::exchange(seen_, looks()) != seen_; }

 private:
  /// Its inode, size and times.
  using Look = std::tuple<ino_t, off_t, std::int64_t, std::int64_t, std::int64_t>;

  std::map<std::string, Look> looks() const {
    std::map<std::string, Look> all;
    for (const std::string& it : things_.whole) look_into(it, things_, all);
    for (const std::string& it : things_.settings) look_for_settings(it, all);
    for (const std::string& it : things_.files) look_at(it, all);
    return all;
  }

  static void look_for_settings(const std::string& folder, std::map<std::string, Look>& all) {
    for (const std::string_view name : settings) look_at(folder + "/" + std::string(name), all);
  }

  static void look_into(const std::string& folder, const WatchedThings& things,
                        std::map<std::string, Look>& all) {
    std::error_code unreadable;
    for (fs::directory_iterator entries(folder, unreadable);
         !unreadable && entries != fs::end(entries); entries.increment(unreadable)) {
      std::error_code vanished;
      const std::string& path = entries->path().native();
      const std::string name = entries->path().filename().native();
      const bool is_folder = entries->is_directory(vanished) && is_entered(name);
      if (is_folder) all[path] = {};
      else if (matters(path, name, things)) look_at(path, all);
    }
  }

  static void look_at(const std::string& path, std::map<std::string, Look>& all) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) return;
    all[path] = {status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                 status.st_ctim.tv_nsec};
  }

  WatchedThings things_;
  std::map<std::string, Look> seen_;
};

#ifdef __linux__

/// Asks inotify. Where it can take no more folders, files are looked at.
class BySystem : public Watched {
 public:
  BySystem() : file_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (file_.number() < 0) looking_ = std::make_unique<ByLooking>();
  }

  void name(const WatchedThings& things) override {
    things_ = things;
    for (const std::string& it : things.whole) watch(it, Kind::whole);
    for (const std::string& it : things.settings)
      if (!things.whole.contains(it)) watch(it, Kind::settings);
    if (looking_) looking_->name(things);
  }

  int descriptor() const override { return looking_ ? -1 : file_.number(); }

  bool changed() override {
    if (looking_) return looking_->changed();
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
  enum class Kind { whole, settings };

  void watch(const std::string& folder, Kind kind) {
    // Saving ends with a file that is closed, or that takes the place of another one.
    constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE |
                                     IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB |
                                     IN_ONLYDIR;
    const int number = ::inotify_add_watch(file_.number(), folder.c_str(), events);
    if (0 <= number) folders_[number] = {kind, folder};
    else if (errno == ENOSPC || errno == ENOMEM) looking_ = std::make_unique<ByLooking>();
  }

  bool is_change(const inotify_event& event) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) return true;
    const auto found = folders_.find(event.wd);
    if (found == folders_.end()) return false;
    if ((event.mask & IN_IGNORED) != 0) {
      folders_.erase(found);
      return false;
    }
    const std::string_view name = event.len == 0 ? "" : event.name;
    const auto& [kind, folder] = found->second;
    const std::string path = folder + (folder.ends_with('/') ? "" : "/") + std::string(name);
    if (kind == Kind::settings) return is_setting(name) || things_.files.contains(path);
    if (name.empty()) return (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0;
    if ((event.mask & IN_ISDIR) != 0) return is_entered(name) && (event.mask & IN_ATTRIB) == 0;
    return matters(path, name, things_);
  }

  Descriptor file_;
  WatchedThings things_;
  std::map<int, std::pair<Kind, std::string>> folders_;  // by watch
  std::unique_ptr<ByLooking> looking_;
};

#endif

}  // namespace

WatchedThings watched_things(const std::vector<std::string>& paths,
                             const std::vector<std::string>& read,
                             std::function<bool(const std::string& path)> is_ladder) {
  WatchedThings things;
  things.is_ladder = std::move(is_ladder);
  for (const std::string& it : paths) {
    const fs::path path = real_path_of(it);
    std::error_code missing;
    const bool is_folder = fs::is_directory(path, missing);
    const fs::path folder = is_folder ? path : path.parent_path();
    if (is_folder) add_with_folders_in(folder, things.whole);
    else things.files.insert(path.native());
    things.settings.insert(folder.native());
    for (fs::path above = folder; above != above.parent_path();) {
      above = above.parent_path();
      things.settings.insert(above.native());
    }
  }
  for (const std::string& it : read) {
    if (it.empty()) continue;  // standard input
    things.files.insert(it);
    things.settings.insert(fs::path(it).parent_path().native());
  }
  return things;
}

std::unique_ptr<Watched> watched_by_looking() { return std::make_unique<ByLooking>(); }

std::unique_ptr<Watched> watched_by_system() {
#ifdef __linux__
  return std::make_unique<BySystem>();
#else
  return watched_by_looking();
#endif
}

}  // namespace ladder::cli
