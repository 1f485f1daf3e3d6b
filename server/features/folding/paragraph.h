#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace ladder::features {

/// A paragraph of prose or an item of a list.
struct Paragraph {
  text::Span whole;  // with the mark of an item
  text::Span text;   // trimmed
};

/// The lines around a place that belong together, up to the ends of `within`; an empty span on a
/// blank line. Blank lines, headings, comments and the marks of list items part them.
Paragraph paragraph_at(std::string_view text, text::Span within, std::uint32_t at);

}  // namespace ladder::features
