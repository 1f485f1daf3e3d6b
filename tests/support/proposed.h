#pragma once

#include <string>
#include <string_view>

#include "support/opened.h"

namespace ladder::testing {

/// What is proposed at the cursor: the labels, one a line, each with what an author is told beside
/// it.
///
///     #### 2: missing here
///     #### 3: the next in the series
std::string proposed(const Opened& opened);

/// The document after one of the proposals was taken, with the places to write in as `${1}`.
std::string taken(const Opened& opened, std::string_view label);

/// The same in an editor that cannot jump from place to place.
std::string taken_plainly(const Opened& opened, std::string_view label);

/// What there is to say about one of the proposals.
std::string documented(const Opened& opened, std::string_view label);

/// A text with CRLF at the ends of its lines.
std::string with_crlf(std::string_view text);

}  // namespace ladder::testing
