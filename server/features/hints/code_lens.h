#pragma once

#include <span>
#include <string>
#include <vector>

#include "semantics/view.h"
#include "rules/found.h"

namespace ladder::features {

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
