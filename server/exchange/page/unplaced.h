#pragma once

#include <cstddef>
#include <string>

namespace ladder::exchange {

/// What has no place in a ladder.
struct Unplaced {
  std::size_t line = 0;  // in the file, counted from 1
  std::string why;       // `stands above the first level`
  std::string text;
};

}  // namespace ladder::exchange
