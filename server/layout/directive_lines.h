#pragma once

#include <span>
#include <string>

#include "layout/source.h"
#include "text/diagnostic.h"

/// How directives are written and added.
namespace ladder::layout {

/// `Levels:` with the levels of a ladder, which all have labels.
std::string levels_line(const Source& source);

/// Writes lines below the last directive, or else below the heading, which the ladder must have.
text::Edit lines_below_directives(const Source& source, std::span<const std::string> lines);

}  // namespace ladder::layout
