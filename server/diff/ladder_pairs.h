#pragma once

#include "diff/content.h"
#include "diff/pairing.h"

namespace ladder::diff {

/// Which levels and skills of one version of a ladder are which in the other.
struct LadderPairs {
  Pairing levels;
  Pairing skills;
};

/// Names that stayed the same are paired. Others are paired by their expectations: a skill by those
/// at the known levels, a level by those of the known skills. If one is left between the same two
/// neighbours in both versions, it is paired if it asks for nothing, or partly for the same.
LadderPairs pairs_of(const LadderContent& before, const LadderContent& after);

}  // namespace ladder::diff
