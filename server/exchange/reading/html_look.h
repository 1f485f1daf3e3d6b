#pragma once

#include <string_view>
#include <vector>

#include <gumbo.h>

namespace ladder::exchange {

/// The value of an attribute, or nothing.
std::string_view attribute(const GumboElement& element, const char* name);

/// Whether a reader sees nothing of an element: it is hidden, or a script, or only moves its reader
/// about.
bool is_skipped(const GumboElement& element);

/// Whether it is a cell of a table that shows nothing, but keeps its column.
bool is_blank_cell(const GumboElement& element);

/// The marks of Markdown for what an element emphasises, the outer one first. Its style goes before
/// its name: what is copied from some programs stands in a `b` that is not bold.
std::vector<std::string_view> marks_of(const GumboElement& element);

bool is_inline(GumboTag tag);

}  // namespace ladder::exchange
