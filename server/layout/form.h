#pragma once

#include "model/ladder.h"

namespace ladder::layout {

/// A way to write a ladder. Sections have no orientation.
struct Form {
  model::Layout layout = model::Layout::matrix;
  model::Orientation orientation = model::Orientation::level_a_row;

  friend bool operator==(const Form&, const Form&) = default;
};

}  // namespace ladder::layout
