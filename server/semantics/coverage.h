#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "text/diagnostic.h"

namespace ladder::semantics {

/// The state of a cell of a ladder. A cell that isn't in the document is empty.
enum class CellState {
  filled,
  damaged,  // a part of its text, or all of it, was lost
  empty,
  same,
  not_applicable,
};

constexpr std::size_t cell_states = 5;

std::string_view sign_of(CellState state);  // one character; they differ in more than colour
std::string_view name_of(CellState state);  // "n/a"

/// The state of a cell as far as the cell itself shows.
CellState state_of(const model::Expectation& it);

/// The state of each expectation of a ladder, in their order. `findings` are the ladder's, by their
/// places in the document, where `origin` is the ladder's first byte.
std::vector<CellState> states_of(const model::Ladder& ladder, std::uint32_t origin,
                                 std::span<const text::Diagnostic> findings);

/// How much of a ladder, or of a part of it, is written. `n/a` and `same` are written as well.
struct Coverage {
  std::uint64_t filled = 0;
  std::uint64_t cells = 0;

  Coverage& operator+=(const Coverage& other);
  friend bool operator==(const Coverage&, const Coverage&) = default;
};

Coverage coverage_of(const model::Ladder& ladder);
Coverage coverage_of_skill(const model::Ladder& ladder, std::uint32_t skill);
Coverage coverage_of_level(const model::Ladder& ladder, std::uint32_t level);
/// The coverage of each level, counted in one pass over the ladder.
std::vector<Coverage> coverage_by_level(const model::Ladder& ladder);

/// Whether anything is written at a skill and a level.
bool is_filled(const model::Ladder& ladder, std::uint32_t skill, std::uint32_t level);

std::string to_string(const Coverage& coverage);  // "38 of 42"

/// A place where a skill says nothing at a level, and could.
struct Gap {
  std::uint32_t skill = 0;
  std::uint32_t level = 0;
};

/// The gaps of a ladder, by skill and then by level: empty cells and sections, cells that short
/// rows lack, headings that a skill lacks. A level that a skill's grid does not have isn't a gap.
std::vector<Gap> gaps_of(const model::Ladder& ladder);

}  // namespace ladder::semantics
