#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "semantics/view.h"

namespace ladder::features {

enum class FoldKind { region, comment };

/// A part of a document that may be folded away below its first line.
struct Fold {
  text::Span span;  // whole lines, several of them, without the end of the last one
  FoldKind kind = FoldKind::region;
  std::string collapsed;  // shown instead of it: its first line, and a note on the rest
};

/// What can be folded: chapters, ladders, the sections of skills and levels, grids, lists in
/// sections, comments; in the order of the text, the outer ones first. They nest.
std::vector<Fold> folds(const semantics::View& view);

/// What a selection at a place grows to, step by step: the word, its sentence, the paragraph or
/// list item, the whole cell or section, the row or sections around it, the ladder, the document.
/// Each span is inside the next, larger one; there is at least one.
std::vector<text::Span> selections(const semantics::View& view, std::uint32_t offset);

}  // namespace ladder::features
