#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "features/cell_state.h"
#include "features/coverage.h"
#include "features/prose.h"
#include "features/view.h"
#include "text/diagnostic.h"

namespace ladder::features {

// A ladder as a grid to look at, whatever its layout. Names are in plain text, and empty where
// there is none; places are in the document.

struct MatrixFinding {
  text::Severity severity = text::Severity::warning;
  std::string message;
};

/// A level or a skill.
struct MatrixName {
  std::string name;
  std::string qualifier;  // of a level
  text::Span place;       // where it is first named
};

struct MatrixCell {
  std::uint32_t skill = 0;  // into Matrix::skills
  std::uint32_t level = 0;  // into Matrix::levels
  CellState state = CellState::empty;
  Prose prose;  // empty where it is a marker
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

/// `findings` are the document's.
Matrix matrix_of(const View& view, std::uint32_t ladder,
                 std::span<const text::Diagnostic> findings);

}  // namespace ladder::features
