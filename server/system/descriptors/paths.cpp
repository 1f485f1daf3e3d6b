#include "system/paths.h"

#include <filesystem>
#include <system_error>

#include <fmt/core.h>

#include "system/failure.h"

namespace fs = std::filesystem;

namespace ladder::system {

std::string current_folder() {
  std::error_code gone;
  const fs::path current = fs::current_path(gone);
  if (gone) throw Failure("the current folder no longer exists; change to one that does");
  return current.native();
}

std::string absolute_path(const std::string& path) {
  return normal_path(is_absolute(path) ? path : joined_path(current_folder(), path));
}

std::string identity_of(const std::string& path) {
  std::error_code missing;
  return fs::canonical(path, missing).native();
}

std::string real_path_of(const std::string& path) {
  const std::string absolute = is_absolute(path) ? path : joined_path(current_folder(), path);
  std::error_code unknown;
  const fs::path whole = fs::weakly_canonical(absolute, unknown);
  return (whole.has_filename() ? whole : whole.parent_path()).native();
}

std::string path_from_user(std::string path) { return path; }

std::string new_private_folder(const std::string& name) {
  constexpr int most_attempts = 1000;
  std::error_code failed;
  const fs::path all = fs::temp_directory_path(failed);
  // One that exists already may be somebody else's.
  for (int i = 0; i < most_attempts && !failed; ++i) {
    const fs::path folder = all / fmt::format("{}-{}", name, i);
    if (!fs::create_directory(folder, failed)) continue;
    fs::permissions(folder, fs::perms::owner_all, failed);
    return failed ? "" : folder.native();
  }
  return {};
}

void remove_folder(const std::string& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

std::size_t root_size(std::string_view path) { return path.starts_with('/') ? 1 : 0; }

}  // namespace ladder::system
