#pragma once

#include <cstdint>
#include <vector>

#include "semantics/view.h"

namespace ladder::features {

/// The other places to type in while the name at an offset is typed, itself among them: those where
/// one ladder writes the label of a level or the name of a skill. None where it does so only once,
/// or not everywhere in the same way.
std::vector<text::Span> linked_names(const semantics::View& view, std::uint32_t offset);

}  // namespace ladder::features
