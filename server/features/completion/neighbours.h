#pragma once

#include <span>
#include <string>
#include <vector>

#include "features/completion/site.h"
#include "rules/checked_document.h"

namespace ladder::features::completion {

/// The other ladders, whose words are proposed: those of the document first, the nearest first; of
/// very many as many as can be looked at while somebody types.
std::vector<rules::Place> neighbours(const Site& site);

/// The levels that most of the ladders have, lowest first; of several such lists the first. Empty
/// where none has a list that is short enough to propose.
std::vector<std::string> usual_levels(const semantics::View& view, std::span<const rules::Place> ladders);

/// The title of a ladder, or else the file that it stands in.
std::string title_or_path(const semantics::View& view, rules::Place place);

}  // namespace ladder::features::completion
