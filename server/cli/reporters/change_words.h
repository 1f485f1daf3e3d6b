#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diff/ladder_changes.h"

namespace ladder::cli {

/// How a name is set off: in backquotes, or as a screen shows it.
using Quote = std::function<std::string(std::string_view name)>;

/// What happened to a level or a skill: "level `4` was added above `3`, with 12 expectations".
std::string in_words(const diff::NameChange& change, std::string_view thing, const Quote& quote);

/// What changed in a ladder as a whole, apart from its levels, skills and expectations.
std::vector<std::string> meaning_in_words(const diff::LadderChanges& changes, const Quote& quote);

/// What changed only in form.
std::vector<std::string> form_in_words(const diff::LadderChanges& changes, const Quote& quote);

/// How an unfilled cell is described: "`n/a` (nothing expected)". Empty for a filled cell.
std::string_view marker_in_words(semantics::CellState state);

/// How much changed in all: "3 ladders changed: 1 level change, 14 wording changes".
std::string total_in_words(std::span<const diff::LadderChanges> all);

}  // namespace ladder::cli
