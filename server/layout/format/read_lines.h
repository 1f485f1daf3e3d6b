#pragma once

#include <string_view>

#include "layout/format/line.h"
#include "syntax/tree.h"

namespace ladder::layout {

/// The lines of a document, each as it is to be spelt.
Lines read_lines(const syntax::Tree& tree, std::string_view text, std::string_view line_end);

}  // namespace ladder::layout
