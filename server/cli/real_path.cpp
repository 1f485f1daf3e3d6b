#include "cli/real_path.h"

#include <algorithm>
#include <system_error>

namespace fs = std::filesystem;

namespace ladder::cli {

fs::path real_path_of(const fs::path& path) {
  std::error_code unknown;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path), unknown);
  return whole.has_filename() ? whole : whole.parent_path();
}

fs::path own_path_of(const fs::path& path) {
  std::error_code unknown;
  if (fs::is_directory(path, unknown)) return real_path_of(path);
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  return real_path_of(folder) / path.filename();
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  const auto [rest, end] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return rest == folder.end();
}

}  // namespace ladder::cli
