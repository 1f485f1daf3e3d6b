#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ladder::text {

/// The unit columns are counted in. Inside the checker every position is a byte offset.
enum class ColumnUnit { utf8, utf16, utf32 };

/// What ends a line: LF and CRLF, or a CR alone, too, as editors have it that speak LSP.
enum class LineEnds { lf, any };

/// Zero-based line and column, as editors count them.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(Position, Position) = default;
};

/// Translates between byte offsets and positions in a string, which must outlive the index.
///
/// A byte that is not part of valid UTF-8 counts as one character, as it does for a client that
/// replaces it by U+FFFD. A translation costs at most a few kilobytes of reading, however long the
/// line.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text, LineEnds ends = LineEnds::lf);

  /// Follows one edit: `replaced`, a span of the text, became `inserted` bytes, which gave `after`.
  /// Costs the reading of the touched lines, and moving the numbers of those below. The text from
  /// before is not read and may be gone.
  void edit(std::string_view after, Span replaced, std::uint32_t inserted);

  /// A column past the end of its line, or inside a character, means the end of the line or the
  /// character's beginning; a line past the end of the text means the end of the text.
  std::uint32_t offset_of(Position position, ColumnUnit unit) const;

  /// An offset past the end of the text means the end of the text.
  Position position_of(std::uint32_t offset, ColumnUnit unit) const;

  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }

  std::string_view text() const { return text_; }

  /// The line's text without its end.
  std::string_view line(std::uint32_t number) const;

  std::uint32_t line_start(std::uint32_t number) const { return line_starts_[number]; }

  /// Whether the two know the same of the same text.
  friend bool operator==(const LineIndex&, const LineIndex&) = default;

 private:
  /// Columns at an offset inside a long line, counted from the line's start.
  struct Checkpoint {
    std::uint32_t offset;
    std::uint32_t utf16;
    std::uint32_t utf32;

    friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
  };

  /// Where lines start because of the line ends whose last byte is in the span.
  std::vector<std::uint32_t> starts_after(Span span) const;
  /// Those of the lines `first` up to and without `last`.
  std::vector<Checkpoint> checkpoints_in(std::uint32_t first, std::uint32_t last) const;
  const Checkpoint* last_checkpoint(std::uint32_t begin, std::uint32_t offset) const;
  /// Where a line ends, the CR of a CRLF counted in.
  std::uint32_t line_end(std::uint32_t number) const;

  std::string_view text_;
  LineEnds ends_;
  std::vector<std::uint32_t> line_starts_;  // never empty; [0] == 0
  std::vector<Checkpoint> checkpoints_;  // in order of offset, only in lines longer than a stride
};

}  // namespace ladder::text
