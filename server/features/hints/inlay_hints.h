#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "semantics/view.h"

namespace ladder::features {

/// Which names are shown inside a matrix or a table.
struct InlayHintChoice {
  bool cells = true;  // before each cell, the name that heads its column
  bool gaps = true;   // behind each empty cell, the name that heads its row
};

/// A name that an editor shows between the characters of a line, and that is no part of the text.
struct InlayHint {
  std::uint32_t place = 0;
  std::string label;     // "Networking:", or "at 2"; the end of a long name is left out
  std::string tooltip;   // the whole names, as Markdown
  bool follows = false;  // it speaks of what stands before it, not of what stands behind it
};

/// The names of the columns and rows that the cells in a part of the document belong to, so that
/// nobody has to count tabs.
std::vector<InlayHint> inlay_hints(const semantics::View& view, text::Span part,
                                   const InlayHintChoice& choice);

}  // namespace ladder::features
