#pragma once

#include <optional>
#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

/// What a corner says of the orientation, if it speaks the language: `Level/Skill`, in any case,
/// with either kind of slash.
std::optional<Orientation> orientation_stated_by(std::string_view corner);

}  // namespace ladder::model
