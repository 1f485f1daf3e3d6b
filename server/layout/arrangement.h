#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Where rows, columns and sections are, and how an edit moves them.
namespace ladder::layout {

/// The beginning of a ladder's first grid or section. The prose above it describes the ladder.
/// `text` may end earlier.
std::uint32_t first_part(const model::Ladder& ladder);

/// Where the comments directly above `begin` that belong to what begins there start.
std::uint32_t begin_with_comments(const Source& source, std::uint32_t begin);
std::uint32_t begin_with_comments(std::string_view text, std::span<const text::Span> comments,
                                  std::uint32_t begin);

/// A row or section with the comments above it, but without the comments above the next one and
/// without the blank lines below it, which stay where they are when it moves.
text::Span block_of(const Source& source, text::Span whole);

/// A grid with all its rows and the comments above it.
text::Span block_of(const Source& source, const model::Grid& grid);

/// Two lists of the same mentions of one part: in their current order and in the new order.
struct Rearrangement {
  std::vector<const model::Mention*> from;
  std::vector<const model::Mention*> to;
};

/// Moves rows, columns or sections without changing their text. Empty if a grid lacks cells that
/// would have to move, or if a comment isn't closed.
std::vector<text::Edit> moves(const Source& source, const Rearrangement& change);

}  // namespace ladder::layout
