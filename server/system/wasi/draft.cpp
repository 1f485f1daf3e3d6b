#include "system/descriptors/draft.h"

#include <cerrno>
#include <cstdint>

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include "system/drafts.h"

// WASI has neither locks, so that no draft is taken for left over, nor modes and owners.

namespace ladder::system {

Draft::Draft(const std::string& folder) {
  constexpr int most_attempts = 100;
  for (int i = 0; i < most_attempts && !make(folder); ++i) {
  }
}

/// Whether there is no reason to try again.
bool Draft::make(const std::string& folder) {
  constexpr std::uint64_t names = 1'000'000;
  std::uint64_t random = 0;
  if (::getentropy(&random, sizeof random) != 0) return true;
  path_ =
      fmt::format("{}{}{:0{}}", folder, draft_name_beginning, random % names, draft_name_random);
  file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL);
  exists_ = 0 <= file_;
  return exists_ || errno != EEXIST;
}

bool Draft::take_after(const struct stat&) const { return true; }

bool Draft::take_usual_mode() const { return true; }

bool Draft::reach_the_disk() const { return ::fsync(file_) == 0; }

void sweep(const std::string&) {}

}  // namespace ladder::system
