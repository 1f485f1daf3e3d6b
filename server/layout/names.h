#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "layout/source.h"

namespace ladder::layout {

/// Numbers of levels or skills by the keys of their names.
using Numbers = std::unordered_map<std::string, std::uint32_t>;

/// A level as it is called at one place, with its qualifier, in plain text.
std::string label_of(const Source& source, const model::Mention& level);

}  // namespace ladder::layout
