#include "support/resources.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include <fmt/core.h>

namespace ladder::testing {
namespace {

namespace fs = std::filesystem;

/// A line of what Linux reports about the process's memory.
double megabytes(const fs::path& process, std::string_view line) {
  std::ifstream status(process / "status");
  for (std::string word; status >> word;) {
    double kilobytes = 0;
    if (word == line && status >> kilobytes) return kilobytes / 1024;
  }
  throw std::runtime_error("the server has ended");
}

std::size_t entries_of(const fs::path& folder) {
  const fs::directory_iterator entries(folder);
  return static_cast<std::size_t>(std::distance(fs::begin(entries), fs::end(entries)));
}

}  // namespace

Resources resources_of(pid_t process) {
  const fs::path folder = fmt::format("/proc/{}", process);
  constexpr double terabyte = 1024 * 1024;  // Sanitizers reserve several.
  return {.megabytes = megabytes(folder, "VmRSS:"),
          .has_shadow = terabyte < megabytes(folder, "VmSize:"),
          .threads = entries_of(folder / "task"),
          .descriptors = entries_of(folder / "fd")};
}

}  // namespace ladder::testing
