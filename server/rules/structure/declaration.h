#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/subject.h"

namespace ladder::rules {

/// By level: the declared level that was most likely meant by one that `Levels:` lacks, or
/// model::none. Labels with different numbers are never meant for one another.
std::vector<std::uint32_t> meant_levels(const Subject& subject);

/// Which directive declares a level, as evidence: "`Levels:` declares this level".
std::string declaration_of(const Subject& subject, std::uint32_t level);

}  // namespace ladder::rules
