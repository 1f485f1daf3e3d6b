#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/screen.h"
#include "text/span.h"

namespace ladder::cli {

/// A stretch of an excerpt that is shown in one way.
struct Piece {
  enum class Kind {
    text,
    border,  // represents the TAB between two cells
    cut,     // represents text that is left out
  };
  Kind kind = Kind::text;
  bool marked = false;  // part of the place that is pointed out
  std::string shown;

  std::uint32_t columns() const;
};

/// A line around a place in it, cut if it is wider than `columns`. At least one piece is marked.
/// The line may be of any length: only the part that is shown is read.
std::vector<Piece> excerpt(std::string_view line, text::Span place, std::uint32_t columns,
                           const Screen& screen);

/// A line in full, nothing of it marked.
std::vector<Piece> whole(std::string_view line, const Screen& screen);

/// Spaces, and carets under the marked pieces; under an empty place one caret.
std::string carets(const std::vector<Piece>& pieces);

}  // namespace ladder::cli
