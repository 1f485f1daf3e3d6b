#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Where rows, columns and sections stand, and how an edit moves them.
namespace ladder::layout {

/// Where the first grid or section of a ladder begins, above which prose describes the ladder; its
/// text may be shorter.
std::uint32_t first_part(const model::Ladder& ladder);

/// Where the comments begin that stand directly above `begin` and speak of what begins there.
std::uint32_t begin_with_comments(const Source& source, std::uint32_t begin);
std::uint32_t begin_with_comments(std::string_view text, std::span<const text::Span> comments,
                                  std::uint32_t begin);

/// A row or section with the comments above it, without those above the next one, and without the
/// blank lines below it, which stay where they are when it moves.
text::Span block_of(const Source& source, text::Span whole);

/// A grid with all its rows and the comments above it.
text::Span block_of(const Source& source, const model::Grid& grid);

/// Two lists of the same mentions of one part, as they stand and as they should.
struct Rearrangement {
  std::vector<const model::Mention*> from;
  std::vector<const model::Mention*> to;
};

/// Moves rows, columns or sections, their text kept byte for byte. Empty where a grid lacks the
/// cells that would have to move, and where a comment is not closed.
std::vector<text::Edit> moves(const Source& source, const Rearrangement& change);

}  // namespace ladder::layout
