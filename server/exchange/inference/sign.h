#pragma once

#include <string>
#include <vector>

namespace ladder::exchange {

/// Something that speaks for a reading or, with fewer than 0 points, against it.
struct Sign {
  double points = 0;
  std::string text;
};

}  // namespace ladder::exchange
