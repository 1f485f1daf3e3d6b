#pragma once

#include <span>
#include <string>
#include <string_view>

#include "text/diagnostic.h"

namespace ladder::text {

/// An edit without the characters at its ends that it leaves as they are.
Edit smallest(std::string_view text, Edit edit);

/// A string with edits made, which are in order and do not overlap.
std::string applied(std::string_view text, std::span<const Edit> edits);

}  // namespace ladder::text
