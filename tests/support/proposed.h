#pragma once

#include <string>
#include <string_view>

#include "support/opened.h"

namespace ladder::testing {

/// The proposals at the cursor: the labels, one per line, each with its detail.
///
///     #### 2: missing here
///     #### 3: the next in the series
std::string proposed(const Opened& opened);

/// The document after accepting one of the proposals, with the places to write in as `${1}`.
std::string after_accepting(const Opened& opened, std::string_view label);

/// The same in an editor that cannot jump from place to place.
std::string after_accepting_plainly(const Opened& opened, std::string_view label);

/// The documentation of one of the proposals.
std::string documentation_shown(const Opened& opened, std::string_view label);

/// The text with CRLF line ends.
std::string with_crlf(std::string_view text);

}  // namespace ladder::testing
