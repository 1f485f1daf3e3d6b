#include "system/paths.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "system/failure.h"
#include "system/files.h"

namespace fs = std::filesystem;

namespace ladder::system {

std::string current_folder() {
  std::error_code gone;
  const fs::path current = fs::current_path(gone);
  if (gone) throw Failure("the current folder no longer exists; change to one that does");
  return current.generic_string();
}

std::string absolute_path(const std::string& path) {
  const fs::path given(path);
  const fs::path whole = given.is_absolute() ? given : fs::path(current_folder()) / given;
  return whole.lexically_normal().generic_string();
}

std::string identity_of(const std::string& path) {
  std::error_code missing;
  return fs::canonical(path, missing).generic_string();
}

std::string real_path_of(const std::string& path) {
  const fs::path given(path);
  const fs::path absolute = given.is_absolute() ? given : fs::path(current_folder()) / given;
  std::error_code unknown;
  const fs::path whole = fs::weakly_canonical(absolute, unknown);
  return (whole.has_filename() ? whole : whole.parent_path()).generic_string();
}

std::string own_path_of(const std::string& path) {
  if (is_folder(path)) return real_path_of(path);
  const fs::path given(path);
  const fs::path folder = given.has_parent_path() ? given.parent_path() : fs::path(".");
  return (fs::path(real_path_of(folder.generic_string())) / given.filename()).generic_string();
}

bool lies_in(const std::string& path, const std::string& folder) {
  const fs::path inner(path);
  const fs::path outer(folder);
  const auto [rest, end] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return rest == outer.end();
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == path.npos ? "./" : path.substr(0, slash + 1);
}

std::string shown_path(const std::string& path) {
  std::error_code gone;
  const fs::path current = fs::current_path(gone);
  return gone ? path : fs::path(path).lexically_proximate(current).generic_string();
}

}  // namespace ladder::system
