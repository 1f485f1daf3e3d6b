#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "text/diagnostic.h"

namespace ladder::semantics {

/// What a cell of a ladder holds. One that stands nowhere in the text is empty.
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

}  // namespace ladder::semantics
