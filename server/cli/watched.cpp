#include "cli/watched.h"

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

#ifdef __linux__
#include <sys/inotify.h>
#endif

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

constexpr std::string_view own_settings = "ladder.json";

bool is_setting(std::string_view name) {
  return name == own_settings || name == ".gitignore" || name == ".ladderignore";
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

/// Compares what the files look like with what they looked like before.
class ByLooking : public Watched {
 public:
  void name(const WatchedFolders& folders) override {
    for (const std::string& it : folders.whole)
      if (!folders_.whole.contains(it)) look_into(it, seen_);
    for (const std::string& it : folders.settings)
      if (!folders_.settings.contains(it)) look_for_settings(it, seen_);
    folders_ = folders;
  }
  int descriptor() const override { return -1; }
  bool changed() override { return std::exchange(seen_, looks()) != seen_; }

 private:
  /// Its inode, size and times.
  using Look = std::tuple<ino_t, off_t, std::int64_t, std::int64_t, std::int64_t>;

  std::map<std::string, Look> looks() const {
    std::map<std::string, Look> all;
    for (const std::string& it : folders_.whole) look_into(it, all);
    for (const std::string& it : folders_.settings) look_for_settings(it, all);
    return all;
  }

  static void look_for_settings(const std::string& folder, std::map<std::string, Look>& all) {
    for (const char* name : {"ladder.json", ".gitignore", ".ladderignore"})
      look_at(folder + "/" + name, all);
  }

  static void look_into(const std::string& folder, std::map<std::string, Look>& all) {
    std::error_code unreadable;
    for (fs::directory_iterator entries(folder, unreadable);
         !unreadable && entries != fs::end(entries); entries.increment(unreadable)) {
      std::error_code vanished;
      const std::string name = entries->path().filename().native();
      const bool is_folder = entries->is_directory(vanished) && is_entered(name);
      if (is_folder) all[entries->path().native()] = {};
      else if (matters(name)) look_at(entries->path().native(), all);
    }
  }

  static void look_at(const std::string& path, std::map<std::string, Look>& all) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) return;
    all[path] = {status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                 status.st_ctim.tv_nsec};
  }

  WatchedFolders folders_;
  std::map<std::string, Look> seen_;
};

#ifdef __linux__

/// Asks inotify. Where it can take no more folders, files are looked at.
class BySystem : public Watched {
 public:
  BySystem() : file_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (file_.number() < 0) looking_ = std::make_unique<ByLooking>();
  }

  void name(const WatchedFolders& folders) override {
    for (const std::string& it : folders.whole) watch(it, Kind::whole);
    for (const std::string& it : folders.settings)
      if (!folders.whole.contains(it)) watch(it, Kind::settings);
    if (looking_) looking_->name(folders);
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
    if (0 <= number) kinds_[number] = kind;
    else if (errno == ENOSPC || errno == ENOMEM) looking_ = std::make_unique<ByLooking>();
  }

  bool is_change(const inotify_event& event) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) return true;
    const auto found = kinds_.find(event.wd);
    if (found == kinds_.end()) return false;
    if ((event.mask & IN_IGNORED) != 0) {
      kinds_.erase(found);
      return false;
    }
    const std::string_view name = event.len == 0 ? "" : event.name;
    if (found->second == Kind::settings) return is_setting(name);
    if (name.empty()) return (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0;
    if ((event.mask & IN_ISDIR) != 0) return is_entered(name) && (event.mask & IN_ATTRIB) == 0;
    return matters(name);
  }

  Descriptor file_;
  std::map<int, Kind> kinds_;  // by watch
  std::unique_ptr<ByLooking> looking_;
};

#endif

}  // namespace

bool matters(std::string_view name) {
  return name.ends_with(".ladder") || name.ends_with(".ladder.md") || is_setting(name);
}

WatchedFolders watched_folders(const std::vector<std::string>& paths) {
  WatchedFolders folders;
  for (const std::string& it : paths) {
    std::error_code missing;
    const fs::path path = fs::weakly_canonical(fs::absolute(it, missing), missing);
    if (missing || path.empty()) continue;
    const bool is_folder = fs::is_directory(path, missing);
    const fs::path folder = is_folder ? path : path.parent_path();
    if (is_folder) add_with_folders_in(folder, folders.whole);
    else folders.whole.insert(folder.native());
    for (fs::path above = folder; above != above.parent_path();) {
      above = above.parent_path();
      folders.settings.insert(above.native());
    }
  }
  return folders;
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
