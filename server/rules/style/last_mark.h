#pragma once

#include <string_view>

#include "text/span.h"

namespace ladder::rules {

/// The last character of a part that isn't a closing bracket or quotation mark.
text::Span last_mark(std::string_view text, text::Span part);

/// Whether that is a full stop, or a mark that ends a sentence like one.
bool ends_with_stop(std::string_view text, text::Span part);

}  // namespace ladder::rules
