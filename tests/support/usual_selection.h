#pragma once

#include <string>

#include "config/selection.h"

namespace ladder::testing {

/// Which files are ladders by default, without a ladder.json.
inline const config::Selection& usual_selection(const std::string& /*folder*/) {
  static const config::Selection selection{{}, {config::default_includes()}};
  return selection;
}

}  // namespace ladder::testing
