#pragma once

#include <span>
#include <vector>

#include "diff/ladder_changes.h"
#include "diff/pairing.h"

namespace ladder::diff {

/// Which ladders of one version of some documents are which in the other. A ladder is known by its
/// file and its title, by its title alone, or else by what it asks for.
Pairing pairs_of(std::span<const LadderContent> before, std::span<const LadderContent> after);

/// What makes one version of some documents of the other: the ladders that changed, in the order of
/// the later version, and then those that are gone.
std::vector<LadderChanges> all_changes(std::span<const LadderContent> before,
                                       std::span<const LadderContent> after);

}  // namespace ladder::diff
