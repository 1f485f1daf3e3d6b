#pragma once

#include <optional>
#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

/// The orientation that a corner such as `Level/Skill` states. It can be in any case, with either
/// kind of slash.
std::optional<Orientation> orientation_stated_by(std::string_view corner);

}  // namespace ladder::model
