#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "semantics/view.h"

namespace ladder::testing {

/// What a document says: each text byte for byte, by ladder, skill, level, and how many cells of
/// these stand before it. What is empty is left out.
using Cell = std::tuple<std::size_t, std::string, std::string, std::size_t>;
using Said = std::map<Cell, std::string>;

Said said_in(const model::Document& document, std::string_view text);

/// What each ladder asks for: like what it says, but as its reader takes it, whatever the layout,
/// `same` written out, and with the skills of those that it extends. What stands a second time at
/// the same skill and level is left out.
Said asked_in(const semantics::View& view);

/// The cells of which two documents say different things.
std::vector<Cell> different(const Said& before, const Said& after);

}  // namespace ladder::testing
