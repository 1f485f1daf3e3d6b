#pragma once

#include <cstdint>
#include <string>

namespace ladder::config {

/// Where a value comes from.
struct Origin {
  std::string source;      // a path, `--set`, `editor`; empty: nobody said it, it is the default
  std::uint32_t line = 0;  // in the file, from 1; 0 where it is none

  bool is_file() const { return 0 < line; }
  friend bool operator==(const Origin&, const Origin&) = default;
};

}  // namespace ladder::config
