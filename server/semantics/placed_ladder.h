#pragma once

#include <cstdint>

#include "model/ladder.h"

namespace ladder::semantics {

/// The ladder of a document that an offset stands in, its last byte's end included; nothing above
/// the first one.
const model::PlacedLadder* placed_ladder_at(const model::Document& document, std::uint32_t offset);

}  // namespace ladder::semantics
