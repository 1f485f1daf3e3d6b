#pragma once

#include <string>

namespace ladder::system {

/// The date in Coordinated Universal Time: 2026-11-29.
std::string today();

}  // namespace ladder::system
