#pragma once

#include <vector>

#include "breaking/changes.h"
#include "diff/ladder_pairs.h"

namespace ladder::breaking {

/// What changed in the expectations of one ladder, in the order of skills and levels: what moved,
/// and for each cell that both versions have, what became of the rest. A skill that only one
/// version has is one change.
std::vector<Change> expectation_changes(const diff::LadderContent& before,
                                        const diff::LadderContent& after,
                                        const diff::LadderPairs& pairs);

}  // namespace ladder::breaking
