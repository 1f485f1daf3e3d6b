#pragma once

#include <string>

namespace ladder::exchange {

/// The skill that a heading below a level names. It may have a number and the level in it: `1.
/// Digging (Level A)`, and `Level 2 impact` below `Level 2 - Managed`.
std::string skill_name(const std::string& title, const std::string& label);

/// Whether a heading names the numbered level that it comes after, and something else: `Digging
/// (200)` after `Level 200 - Managed`.
bool names_level_above(const std::string& title, const std::string& label);

}  // namespace ladder::exchange
