#include "system/paths.h"

#include <algorithm>
#include <vector>

#include "system/files.h"

namespace ladder::system {
namespace {

/// The parts between the slashes. One that is empty comes last, after a slash.
std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    if (slash != 0) parts.push_back(path.substr(0, slash));
    if (slash == path.npos) return parts;
    path.remove_prefix(slash + 1);
    if (path.empty() && !parts.empty()) parts.emplace_back();
  }
  return parts;
}

std::string joined(std::string_view root, const std::vector<std::string_view>& parts) {
  std::string path(root);
  for (std::size_t i = 0; i < parts.size(); ++i) path.append(i == 0 ? "" : "/").append(parts[i]);
  return path;
}

}  // namespace

std::string own_path_of(const std::string& path) {
  if (is_folder(path)) return real_path_of(path);
  const std::string folder = parent_of(path);
  return joined_path(real_path_of(folder.empty() ? "." : folder), last_part_of(path));
}

std::string shown_path(const std::string& path) {
  const std::string here = identity_of(".");
  std::string from_here = here.empty() ? "" : relative_path(path, here);
  return from_here.empty() ? path : from_here;
}

std::string normal_path(std::string_view path) {
  const std::string_view root = path.substr(0, root_size(path));
  std::vector<std::string_view> kept;
  bool is_folder = false;  // what was left out at the end was one
  for (const std::string_view it : parts_of(path.substr(root.size()))) {
    is_folder = it.empty() || it == "." || it == "..";
    const bool has_parent = !kept.empty() && kept.back() != "..";
    if (it == ".." && has_parent) kept.pop_back();
    else if (it == ".." && root.empty()) kept.push_back(it);
    else if (!is_folder) kept.push_back(it);
  }
  if (kept.empty()) return root.empty() && !path.empty() ? "." : std::string(root);
  if (is_folder && kept.back() != "..") kept.emplace_back();
  return joined(root, kept);
}

std::string joined_path(std::string_view folder, std::string_view path) {
  if (is_absolute(path)) return std::string(path);
  std::string whole(folder);
  if (!whole.empty() && !whole.ends_with('/')) whole += '/';
  return whole.append(path);
}

std::string parent_of(std::string_view path) {
  const std::size_t root = root_size(path);
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos || slash < root) return std::string(path.substr(0, root));
  const std::size_t end = path.find_last_not_of('/', slash);
  return std::string(path.substr(0, end == path.npos ? root : std::max(root, end + 1)));
}

std::string_view last_part_of(std::string_view path) {
  path.remove_prefix(root_size(path));
  return path.substr(path.rfind('/') + 1);
}

std::string relative_path(std::string_view path, std::string_view folder) {
  const std::size_t root = root_size(path);
  if (path.substr(0, root) != folder.substr(0, root_size(folder))) return {};
  const std::vector<std::string_view> inner = parts_of(path.substr(root));
  const std::vector<std::string_view> outer = parts_of(folder.substr(root));
  std::size_t same = 0;
  while (same < inner.size() && same < outer.size() && inner[same] == outer[same]) ++same;

  int up = 0;
  for (std::size_t i = same; i < outer.size(); ++i) {
    if (outer[i] == "..") --up;
    else if (!outer[i].empty() && outer[i] != ".") ++up;
  }
  if (up < 0) return {};
  std::vector<std::string_view> parts(static_cast<std::size_t>(up), "..");
  parts.insert(parts.end(), inner.begin() + static_cast<std::ptrdiff_t>(same), inner.end());
  if (parts.empty() || (up == 0 && parts.front().empty())) return ".";
  return joined("", parts);
}

bool lies_in(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder)) return false;
  return folder.empty() || folder.ends_with('/') || path.size() == folder.size() ||
         path[folder.size()] == '/';
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == path.npos ? "./" : std::string(path.substr(0, slash + 1));
}

}  // namespace ladder::system
