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
  bool cells = true;  // before each cell, the name of its column
  bool gaps = true;   // after each empty cell, the name of its row
};

/// A name that an editor shows within a line, and that isn't part of the document.
struct InlayHint {
  std::uint32_t place = 0;
  std::string label;     // "Networking:", or "at 2"; the end of a long name is left out
  std::string tooltip;   // the whole names, as Markdown
  bool follows = false;  // it is about the text before it, not after it
};

/// The names of the columns and rows that the cells in a part of the document belong to, so authors
/// don't have to count tabs.
std::vector<InlayHint> inlay_hints(const semantics::View& view, text::Span part,
                                   const InlayHintChoice& choice);

/// What a code lens does to its ladder when it is chosen.
enum class LensCommand { report, compare_levels, show_matrix };

/// A line that an editor shows above a ladder, with facts about it.
struct CodeLens {
  text::Span span;  // the ladder's heading, or its first byte if it has none
  std::string title;
  LensCommand command = LensCommand::report;
};

/// The lenses of a document, in the order of the text. `found` is the document's.
std::vector<CodeLens> code_lenses(const semantics::View& view, std::span<const rules::Found> found);

}  // namespace ladder::features
