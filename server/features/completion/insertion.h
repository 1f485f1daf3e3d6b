#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/completion/completion.h"
#include "features/completion/site.h"

namespace ladder::features::completion {

/// Text with places to write in: as a snippet for an editor that can jump from one to the next, and
/// in plain text for one that cannot.
class Snippet {
 public:
  void write(std::string_view text);
  /// Adds a place to write in, which shows the example. Plain text keeps the example.
  void stop(std::string_view example = {});

  const std::string& plain() const { return plain_; }
  const std::string& text() const { return text_; }

 private:
  std::string plain_;
  std::string text_;
  std::uint32_t stops_ = 0;
};

/// Which names are along an axis of a grid.
enum class Axis { levels, skills };

/// The cell of a grid's line around the cursor, with nothing after the cursor. The line may be
/// blank, where a row can begin.
struct Cell {
  const model::Grid& grid;
  bool in_header = false;
  std::uint32_t column = 0;  // that of the rows' labels is 0
  text::Span typed = {};     // the text in the cell before the cursor, in the document
  bool is_alone = false;     // the line has no other cell

  Axis axis() const;  // of a label or a header's cell: what it names
  bool is_name() const { return in_header != (column == 0); }
};

std::optional<Cell> cell_at(const Site& site);

/// Writes text into the cell. In a table, it goes between blanks, and the row is closed after it.
text::Edit filled(const Site& site, const Cell& cell, std::string_view written);

/// Writes a name into a cell that needs one, with a row or a column of empty cells. Nothing if more
/// rows would change than any editor can show.
std::optional<Proposal> named(const Site& site, const Cell& cell, std::string_view name);

/// An expectation that is being written: all of its text is before the cursor in the cursor's line,
/// or nothing is written yet.
struct Draft {
  model::Expectation expectation;  // one that the ladder has, or that of a cell its row lacks
  text::Span typed;                // in the document
};

std::optional<Draft> draft_at(const Site& site);

/// Replaces the typed text by an expectation.
text::Edit draft_edit(const Site& site, const Draft& draft, std::string_view text);

/// A place where a heading of one depth is being written, or can begin: an empty line.
struct HeadingPlace {
  text::Span typed;       // from the first `#` to the cursor
  bool is_blank = false;  // the line
  bool has_body = false;  // something below will belong to the heading
};

std::optional<HeadingPlace> heading_at(const Site& site, std::uint32_t depth);

/// The heading's line, below a blank one; the rest of the section can be written after it.
Snippet heading_line(const Site& site, const HeadingPlace& place, std::string_view heading);

/// More subsections would make a proposal longer than a screen.
constexpr std::size_t most_subsections = 20;

/// Writes each of the `####` headings with an empty text, below a `###` heading.
void write_subsections(const Site& site, const std::vector<std::string>& titles, Snippet& snippet);

/// Writes only the heading if it already has a body, or else `whole`, which begins with it.
Proposal headed(const Site& site, const HeadingPlace& place, std::string_view heading,
                Snippet whole);

}  // namespace ladder::features::completion
