#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rules/found.h"
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

/// What a code lens does when it is chosen, to the ladder that it stands at.
enum class LensCommand { report, compare_levels, show_matrix };

/// A line between the lines of the text that says something of a ladder.
struct CodeLens {
  text::Span span;  // the ladder's heading; its first byte where it has none
  std::string title;
  LensCommand command = LensCommand::report;
};

/// The lenses of a document, in the order of the text. `found` is the document's.
std::vector<CodeLens> code_lenses(const semantics::View& view, std::span<const rules::Found> found);

}  // namespace ladder::features
