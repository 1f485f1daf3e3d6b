#pragma once

#include <span>
#include <vector>

#include "diff/ladder_changes.h"
#include "diff/pairing.h"

namespace ladder::diff {

/// Matches the ladders in one version of some documents with those in the other. A ladder is
/// recognised by its file and its title, by its title alone, or else by its expectations.
Pairing pairs_of(std::span<const LadderContent> before, std::span<const LadderContent> after);

/// The changes between two versions of some documents: the ladders that changed, in the order of
/// the later version, and then those that were removed.
std::vector<LadderChanges> all_changes(std::span<const LadderContent> before,
                                       std::span<const LadderContent> after);

}  // namespace ladder::diff
