#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "semantics/coverage.h"
#include "semantics/ladder_at.h"
#include "semantics/prose.h"
#include "text/diagnostic.h"

namespace ladder::semantics {

// A ladder shown as a grid, whatever its layout. Names are in plain text, and empty if missing;
// places are in the document.

/// A finding, which must outlive it, and the skill and level it is about, if any.
struct MatrixFinding {
  const text::Diagnostic* finding = nullptr;
  std::uint32_t skill = model::none;  // into Matrix::skills
  std::uint32_t level = model::none;  // into Matrix::levels
};

/// A level or a skill.
struct MatrixName {
  std::string name;
  std::string qualifier;  // of a level
  std::string track;      // of a level that not all tracks share
  text::Span place;       // where it is first named
};

/// A level with its track, unless its name says that already.
std::string name_with_track(const MatrixName& level);

struct MatrixCell {
  std::uint32_t skill = 0;  // into Matrix::skills
  std::uint32_t level = 0;  // into Matrix::levels
  CellState state = CellState::empty;
  Prose prose;      // empty for a marker
  std::string own;  // all that it says, as layout::written_cell takes it
  text::Span place;
  std::vector<MatrixFinding> findings;
};

struct Matrix {
  std::string title;
  text::Span place;  // the heading
  std::vector<MatrixName> levels;
  std::vector<MatrixName> skills;
  /// Skill by skill, the lowest level first. A place without a cell is empty, too: that of a row
  /// that is short, or of a level without a heading.
  std::vector<MatrixCell> cells;
  std::vector<MatrixFinding> findings;  // those of no cell
  Coverage coverage;
};

/// `findings` are the ladder's, by their places in the document.
Matrix matrix_of(const LadderView& view, std::span<const text::Diagnostic> findings);

}  // namespace ladder::semantics
