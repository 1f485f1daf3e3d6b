#pragma once

#include <cstdint>
#include <string>

#include "semantics/ladder_at.h"

namespace ladder::features {

/// What an expectation is, and how it differs from the levels below and above, as Markdown.
std::string about_expectation(const semantics::View& view, const semantics::LadderView& ladder,
                              std::uint32_t expectation);

}  // namespace ladder::features
