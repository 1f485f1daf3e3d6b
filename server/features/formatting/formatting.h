#pragma once

#include <cstdint>
#include <vector>

#include "semantics/view.h"
#include "text/diagnostic.h"

namespace ladder::features {

/// What gives a document, or the lines that a range of it meets, the canonical spelling.
std::vector<text::Edit> formatting(const semantics::View& view, text::Span range);

/// What follows a pipe or the end of a line that was just typed before `offset`: the table that it
/// belongs to is aligned, and another line that was ended is spelt. The line that is being written
/// is left alone where its end was typed.
std::vector<text::Edit> formatting_while_typing(const semantics::View& view, std::uint32_t offset, char typed);

}  // namespace ladder::features
