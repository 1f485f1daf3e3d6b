#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// The text of a single cell, in a form that is the same for every layout: one paragraph per line,
/// `- ` before a list item, two more spaces before it for each item that it is nested in, `##### `
/// before a heading, and `n/a` and `same` as in the ladder. Everything else is plain: a paragraph
/// that begins with one of these marks, or with a backslash before one, gets a backslash.
namespace ladder::layout {

/// The content of an expectation.
std::string cell_text(const Source& source, const model::Expectation& it);

/// The edits that set the content of a skill at a level, or the reason why that's impossible.
struct WrittenCell {
  std::vector<text::Edit> edits;  // none if the content is already the same
  std::string obstacle;           // part of a sentence; empty if there is none
};

/// Writes text into a cell, into a cell that a short row lacks, or below a heading, which is added
/// if it is missing. Passages that stay the same are kept byte for byte.
WrittenCell written_cell(const Source& source, std::uint32_t skill, std::uint32_t level,
                         std::string_view text);

}  // namespace ladder::layout
