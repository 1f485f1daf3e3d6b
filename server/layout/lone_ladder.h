#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Editing a ladder in several steps, and making sure that it says what was meant.
namespace ladder::layout {

/// An edit of a ladder, or the reason why it's impossible.
struct LadderEdit {
  std::vector<text::Edit> edits;  // none if nothing changes
  std::string obstacle;           // part of a sentence; empty if there is none
};

// Obstacles.

inline constexpr std::string_view not_alone =
    "it can't be read separately from the rest of the document";
inline constexpr std::string_view read_differently = "the ladder would be read differently";

/// What a ladder says, as a grid: the keys of its skills and levels, and the content of its cells.
struct GridReading {
  std::vector<std::string> skills;
  std::vector<std::string> levels;              // each followed by the key of its track
  std::vector<std::vector<std::string>> cells;  // by skill and level; a missing cell is empty

  friend bool operator==(const GridReading&, const GridReading&) = default;
};

/// A ladder whose text is read apart from its document.
class LoneLadder {
 public:
  /// Nothing if the text isn't exactly one ladder.
  static std::optional<LoneLadder> read(std::string text, std::string_view line_end);
  static std::optional<LoneLadder> read(const Source& source) {
    return read(std::string(source.text), source.line_end);
  }

  Source source() const;
  const std::string& text() const { return text_; }
  GridReading reading() const;

  /// Makes edits and reads the result. Whether it's still exactly one ladder.
  bool apply(std::vector<text::Edit> edits);

 private:
  LoneLadder(std::string text, std::string_view line_end, model::PlacedLadder ladder)
      : text_(std::move(text)), line_end_(line_end), placed_(std::move(ladder)) {}

  std::string text_;
  std::string line_end_;
  model::PlacedLadder placed_;
};

}  // namespace ladder::layout
