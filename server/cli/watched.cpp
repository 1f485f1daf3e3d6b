#include "cli/watched.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "system/files.h"
#include "system/paths.h"

namespace ladder::cli {
namespace {

using system::FileKind;

constexpr std::array<std::string_view, 3> settings{"ladder.json", ".gitignore", ".ladderignore"};

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_setting(std::string_view name) {
  return std::ranges::find(settings, name) != settings.end();
}

bool is_entered(std::string_view folder_name) {
  return !folder_name.starts_with('.') && folder_name != "node_modules";
}

std::string entry_of(const std::string& folder, std::string_view name) {
  return folder + (folder.ends_with('/') ? "" : "/") + std::string(name);
}

/// The folder, and all in it. Ignored ones are among them: what is ignored can change.
void add_with_folders_in(const std::string& folder, std::set<std::string>& all) {
  if (!all.insert(folder).second) return;
  for (const system::FolderEntry& it : system::read_folder(folder).entries)
    if (it.kind == FileKind::folder && is_entered(it.name))
      add_with_folders_in(entry_of(folder, it.name), all);
}

void add_settings_in(const std::string& folder, std::set<std::string>& files) {
  for (const std::string_view it : settings) files.insert(entry_of(folder, it));
}

/// The folder that a real path lies in, without a slash but the root's.
std::string folder_around(const std::string& path) {
  return path.substr(0, std::max<std::size_t>(1, path.rfind('/')));
}

}  // namespace

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
