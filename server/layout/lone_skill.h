#pragma once

#include <cstdint>
#include <string>

#include "layout/source.h"

namespace ladder::layout {

/// A skill as it stands, with what it needs to stand in a ladder of its own: its section, or its
/// grid without the other skills. The comments that speak of it go with it. Without the end of the
/// last line.
std::string lone_skill(const Source& source, std::uint32_t skill);

}  // namespace ladder::layout
