#include "system/paths.h"

#include <algorithm>

#include <fmt/core.h>

#include "system/files.h"
#include "system/windows/calls.h"
#include "system/windows/path_text.h"

namespace ladder::system {
namespace {

void remove_tree(const std::string& path) {
  if (own_kind_of(path) != FileKind::folder) {
    ::DeleteFileW(wide_path(path).c_str());
    return;
  }
  for (const FolderEntry& it : read_folder(path).entries) remove_tree(path + '/' + it.name);
  ::RemoveDirectoryW(wide_path(path).c_str());
}

}  // namespace

std::string current_folder() {
  const std::wstring current =
      wide_text_of([](wchar_t* into, DWORD size) { return ::GetCurrentDirectoryW(size, into); });
  if (current.empty())
    throw Failure("the current folder no longer exists; change to one that does");
  return path_from_windows(to_utf8(current));
}

std::string absolute_path(const std::string& path) {
  const std::wstring wide = to_wide(path.empty() ? std::string(".") : path);
  const std::wstring whole = wide_text_of([&](wchar_t* into, DWORD size) {
    return ::GetFullPathNameW(wide.c_str(), size, into, nullptr);
  });
  return path_from_windows(to_utf8(whole));
}

std::string identity_of(const std::string& path) {
  if (path.empty()) return {};
  const Handle there = opened(path, 0);
  if (!there) return {};
  const std::wstring whole = wide_text_of([&](wchar_t* into, DWORD size) {
    return ::GetFinalPathNameByHandleW(there.get(), into, size, FILE_NAME_NORMALIZED);
  });
  // What has no such path, as a device, keeps its own.
  return whole.empty() ? absolute_path(path) : path_from_windows(to_utf8(whole));
}

std::string real_path_of(const std::string& path) {
  std::string there = absolute_path(path);
  if (root_size(there) < there.size() && there.ends_with('/')) there.pop_back();
  std::string missing;
  for (;;) {
    if (const std::string real = identity_of(there); !real.empty())
      return missing.empty() ? real : joined_path(real, missing);
    const std::string parent = parent_of(there);
    if (parent == there) return joined_path(there, missing);
    missing = std::string(last_part_of(there)) + (missing.empty() ? "" : "/") + missing;
    there = parent;
  }
}

std::string path_from_user(std::string path) {
  std::ranges::replace(path, '\\', '/');
  return path;
}

std::string new_private_folder(const std::string& name) {
  constexpr int most_attempts = 1000;
  // Of the folder for temporary files, Windows has one for each user.
  const std::wstring all =
      wide_text_of([](wchar_t* into, DWORD size) { return ::GetTempPathW(size, into); });
  for (int i = 0; i < most_attempts && !all.empty(); ++i) {
    const std::string folder = path_from_windows(to_utf8(all)) + fmt::format("{}-{}", name, i);
    if (::CreateDirectoryW(wide_path(folder).c_str(), nullptr)) return folder;
  }
  return {};
}

void remove_folder(const std::string& path) { remove_tree(path); }

std::size_t root_size(std::string_view path) { return windows_root_size(path); }

}  // namespace ladder::system
