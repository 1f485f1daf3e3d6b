#pragma once

#include <string>
#include <vector>

namespace ladder::exchange {

/// Evidence for a reading or, with negative points, against it.
struct Sign {
  double points = 0;
  std::string text;
};

}  // namespace ladder::exchange
