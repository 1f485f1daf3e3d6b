#pragma once

#include <cstddef>

#include <sys/types.h>

namespace ladder::testing {

/// The resources that a running process uses, according to Linux.
struct Resources {
  double megabytes = 0;     // resident
  bool has_shadow = false;  // the memory of a sanitizer, which keeps freed memory
  std::size_t threads = 0;
  std::size_t descriptors = 0;
};

/// Throws when the process has ended.
Resources resources_of(pid_t process);

}  // namespace ladder::testing
