#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// The text of one cell by itself, whatever its layout: a paragraph a line, `- ` before a list
/// item, two spaces before that for each item around it, `##### ` before a heading, `n/a` and
/// `same` as in the ladder. All else is plain: a paragraph that begins with such a mark, or with a
/// backslash before one, has a backslash before it.
namespace ladder::layout {

/// What an expectation says.
std::string cell_text(const Source& source, const model::Expectation& it);

/// The edits that let a skill say a text at a level, or why there are none.
struct WrittenCell {
  std::vector<text::Edit> edits;  // none where it says so already
  std::string obstacle;           // as part of a sentence; empty where there is none
};

/// Writes a text into a cell, into one that a short row lacks, or below a heading, which is added
/// where it is missing. Passages that stay are kept byte for byte.
WrittenCell written_cell(const Source& source, std::uint32_t skill, std::uint32_t level,
                         std::string_view text);

}  // namespace ladder::layout
