#pragma once

#include <string>
#include <vector>

#include "semantics/change.h"
#include "semantics/view.h"

namespace ladder::features {

/// A path that can be followed.
struct Link {
  text::Span span;
  semantics::Location target;      // the title of the ladder that is meant, or the beginning of its file
  std::string tooltip;  // "Open the ladder `Everyone`"
};

/// The paths of `Extends:` that lead to a file, in the order of the text.
std::vector<Link> links_in(const semantics::View& view);

}  // namespace ladder::features
