#pragma once

#include <vector>

#include "semantics/view.h"

namespace ladder::semantics {

/// A heading that isn't a ladder's, with the prose below it.
struct Chapter {
  text::Span whole;
  text::Span title;  // empty if it is missing
};

/// The chapters of a document, in its order. They are found in the text, since not every document
/// keeps its tree.
std::vector<Chapter> chapters(const View& view);

}  // namespace ladder::semantics
