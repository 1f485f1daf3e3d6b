#include "cli/shown_path.h"

#include <filesystem>
#include <system_error>

namespace fs = std::filesystem;

namespace ladder::cli {

std::string shown_path(const std::string& path) {
  std::error_code vanished;
  const fs::path current = fs::current_path(vanished);
  return vanished ? path : fs::path(path).lexically_proximate(current).native();
}

}  // namespace ladder::cli
