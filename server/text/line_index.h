#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ladder::text {

/// The unit columns are counted in. Inside the checker every position is a byte offset.
enum class ColumnUnit { utf8, utf16, utf32 };

/// Zero-based line and column, as editors count them.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(Position, Position) = default;
};

/// Translates between byte offsets and positions in one text, which must outlive the index.
///
/// Lines end with LF or CRLF. A byte that is not part of valid UTF-8 counts as one character, as it
/// does for a client that replaces it by U+FFFD. A translation costs at most a few kilobytes of
/// reading, however long the line.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  /// A column past the end of its line, or inside a character, means the end of the line or the
  /// character's beginning; a line past the end of the text means the end of the text.
  std::uint32_t offset_of(Position position, ColumnUnit unit) const;

  /// An offset past the end of the text means the end of the text.
  Position position_of(std::uint32_t offset, ColumnUnit unit) const;

  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }

  /// The line's text without its end.
  std::string_view line(std::uint32_t number) const;

  std::uint32_t line_start(std::uint32_t number) const { return line_starts_[number]; }

 private:
  /// Columns at an offset inside a long line, counted from the line's start.
  struct Checkpoint {
    std::uint32_t offset;
    std::uint32_t utf16;
    std::uint32_t utf32;
  };

  void add_checkpoints(std::uint32_t begin, std::uint32_t end);
  const Checkpoint* last_checkpoint(std::uint32_t begin, std::uint32_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> line_starts_;  // never empty; [0] == 0
  std::vector<Checkpoint> checkpoints_;  // in order of offset, only in lines longer than a stride
};

}  // namespace ladder::text
