#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "semantics/view.h"

namespace ladder::testing {

/// The content of a document: each expectation byte for byte, by ladder, skill, level, and how many
/// cells of the same place come before it. Empty cells are left out.
using Cell = std::tuple<std::size_t, std::string, std::string, std::size_t>;
using Contents = std::map<Cell, std::string>;

Contents contents_in(const model::Document& document, std::string_view text);

/// What each ladder asks for. This is its content as a reader understands it: independent of the
/// layout, with `same` written out, and with the skills of the ladders that it extends. A second
/// expectation for the same skill and level is left out.
Contents requirements_in(const semantics::View& view);

/// The cells that differ between two documents.
std::vector<Cell> different(const Contents& before, const Contents& after);

}  // namespace ladder::testing
