#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "features/completion/completion.h"
#include "features/completion/site.h"
#include "features/completion/snippet.h"

namespace ladder::features::completion {

/// Where a heading of one depth is being written, or can begin: an empty line.
struct HeadingPlace {
  text::Span typed;       // from the first `#` to the cursor
  bool is_blank = false;  // the line
  bool has_body = false;  // something stands below that will belong to the heading
};

std::optional<HeadingPlace> heading_at(const Site& site, std::uint32_t depth);

/// The heading's line, below a blank one; what belongs to the heading can be written behind it.
Snippet heading_line(const Site& site, const HeadingPlace& place, std::string_view heading);

/// Writes the heading alone where it has a body already, or else `whole`, which begins with it.
Proposal headed(const Site& site, const HeadingPlace& place, std::string_view heading,
                Snippet whole);

}  // namespace ladder::features::completion
