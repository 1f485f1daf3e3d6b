#pragma once

#include <cstdint>
#include <vector>

#include "rules/subject.h"

namespace ladder::rules {

/// By level: the declared level that one which `Levels:` lacks was most likely meant for, or
/// model::none. Labels with different numbers are never meant for one another.
std::vector<std::uint32_t> meant_levels(const Subject& subject);

}  // namespace ladder::rules
