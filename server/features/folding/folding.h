#pragma once

#include <string>
#include <vector>

#include "semantics/view.h"

namespace ladder::features {

enum class FoldKind { region, comment };

/// A part of a document that may be folded away below its first line.
struct Fold {
  text::Span span;  // whole lines, several of them, without the end of the last one
  FoldKind kind = FoldKind::region;
  std::string collapsed;  // what to show instead of it: its first line, and what is hidden
};

/// What can be folded: chapters, ladders, the sections of skills and levels, grids, lists in
/// sections, comments; in the order of the text, the outer ones first. They nest.
std::vector<Fold> folds(const semantics::View& view);

}  // namespace ladder::features
