#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "language/language.h"
#include "model/label.h"
#include "text/span.h"

/// What a document says, as plain data. Every span is zero-copy: it points into the text.
namespace ladder::model {

constexpr std::uint32_t none = UINT32_MAX;

enum class Layout { matrix, table, sections };

/// Which axis holds the levels: `Level/Skill` has a level a row. In sections, a `###` heading is
/// what a row is in a grid.
enum class Orientation { level_a_row, skill_a_row };

/// A rung. A ladder has each of its levels once, in order, lowest first.
struct Level {
  /// The label as first written, without its qualifier; empty where it is missing. On a rung of
  /// several tracks, as `Senior (Expert)` and `Senior (Manager)` are, the qualifier is part of it.
  text::Span name;
  text::Span qualifier;  // inside the parentheses, where it is first given one
  std::string key;       // the folded name: what identifies the level
  std::optional<Rank> rank;
  std::string inferred;   // where the label is missing: the one that the neighbours determine
  bool declared = false;  // named in `Levels:` or `Track`
  /// The track that it belongs to, into Ladder::tracks; none for a level that all tracks share.
  std::uint32_t track = none;
  std::uint32_t below = none;   // see Ladder::level_below
  std::uint32_t shared = none;  // the highest one below it that all tracks share
};

/// A branch of the levels, such as that of managers: it goes on where the shared levels end.
struct Track {
  text::Span name;  // in `Track NAME:`, or the qualifier of a level
  std::string key;  // the folded name
};

/// A column of expectations. A ladder has each of its skills once, in the order of the text.
struct Skill {
  text::Span name;  // as first written; empty where it is missing
  std::string key;  // the folded name: what identifies the skill
  Layout layout = Layout::matrix;
  std::uint32_t part = 0;  // the part that first names it (see Mention)
};

/// A place that names a level or a skill: the label of a row, a cell of a header, a heading.
struct Mention {
  text::Span name;          // the name, or the empty place where it is missing
  text::Span whole;         // the row, header cell or section that it heads
  std::uint32_t index = 0;  // into Ladder::levels or Ladder::skills
  /// The grid or skill section it stands in, numbered together in the order of the text. Sections
  /// that put the levels first are one part, as a grid is, unless a grid comes between them.
  std::uint32_t part = 0;
  /// A level that its part has named before, a skill that its ladder has. Where the levels come
  /// first, each of them names its skills: one that its own level has, or a grid.
  bool repeated = false;
};

/// The mentions of one part. They stand together, in the order of its rows, columns or sections.
std::span<const Mention> of_part(std::span<const Mention> mentions, std::uint32_t part);

enum class Marker { none, not_applicable, same };

enum class PassageKind { paragraph, item, heading };

/// A paragraph or list item of an expectation, trimmed.
struct Passage {
  text::Span span;
  PassageKind kind = PassageKind::paragraph;
  std::uint32_t depth = 0;  // of an item: how many others it is nested in
};

/// What is asked for at one level in one skill: a cell of a grid or a level section.
struct Expectation {
  std::uint32_t skill = 0;
  std::uint32_t level = 0;
  text::Span text;                  // trimmed; empty where nothing is written
  text::Span place;                 // the cell or the section's body, in which the text stands
  std::uint32_t first_passage = 0;  // into Ladder::passages
  std::uint32_t passages = 0;
  Marker marker = Marker::none;
  Layout layout = Layout::matrix;
  bool repeated = false;         // another expectation stands at the same skill and level before it
  bool spelled_out = false;      // other words than the marker say it: `none`, `as above`
  std::uint32_t same_as = none;  // the level that these name, if it isn't the one below

  bool has_text() const { return !text.empty() && marker == Marker::none; }
  /// `same` stands for the text of the level below, `n/a` for none.
  bool stands_for_text() const { return !text.empty() && marker != Marker::not_applicable; }
};

struct Row {
  text::Span line;           // from its first byte to its last one, without the line's end
  std::uint32_t cells = 0;   // without the label
  std::uint32_t filled = 0;  // up to the last cell that holds text
  bool has_label = false;
};

/// The names along an axis of a grid: how many there are, and how many of them look like levels or
/// are declared. A long axis is judged by its beginning.
struct Axis {
  std::uint32_t names = 0;
  std::uint32_t level_shaped = 0;
  std::uint32_t known = 0;   // of sections: those that `Levels:` or a grid above names as levels
  std::uint32_t ranked = 0;  // of sections: those with a number
};

/// The headings of depth 3, and of depth 4 below them. One ladder has one orientation in them all.
struct Sections {
  std::uint32_t count = 0;  // of the `###` headings
  Orientation orientation = Orientation::skill_a_row;
  bool shown = true;  // by the names of the headings, or by `Levels:`
  Axis outer;         // the `###` headings
  Axis inner;         // the `####` headings
};

/// Columns and rows at the end without a name or any text are what a spreadsheet adds: they are no
/// part of the grid.
struct Grid {
  Layout layout = Layout::matrix;
  std::uint32_t part = 0;
  Orientation orientation = Orientation::level_a_row;
  bool stated = false;  // the corner says the orientation
  text::Span corner;    // trimmed; empty where there is none
  text::Span header;    // the line
  Axis down;            // the rows' labels
  Axis across;          // the header's cells
  std::uint32_t columns = 0;
  std::vector<Row> rows;
  text::Span delimiter;  // of a table: the line of dashes; empty where it is missing
};

enum class DirectiveKind { levels, track, scale, extends, unknown };

struct Directive {
  DirectiveKind kind = DirectiveKind::unknown;
  text::Span key;
  text::Span name;   // of a track; empty where it is missing
  text::Span value;  // trimmed
  text::Span line;
  bool repeated = false;  // one of its kind and name stands before it, and counts
};

/// How levels without numbers follow one another in the text, as far as the words in their labels
/// tell which of them are higher.
enum class TitleOrder { rising, falling, mixed };

/// What the grammar has a place for and the language has not.
enum class FaultKind {
  unclosed_comment,
  lone_subsection,
  misplaced_delimiter,
  missing_delimiter,
  misplaced_directive,  // below prose, where it is prose too
  unparsed,             // the tree has an error, which the grammar promises it never has
};

struct Fault {
  FaultKind kind;
  text::Span span;
};

/// A titled grid of levels x skills. Its spans count from the ladder's first byte, so that a ladder
/// whose text is unchanged stays true wherever the document moves it.
struct Ladder {
  language::Language language = language::Language::unknown;  // of its own texts
  text::Span title;                                           // empty where it is missing
  text::Span heading;  // the line; empty for a ladder without a heading
  bool has_heading = false;
  std::vector<Directive> directives;
  std::vector<Level> levels;
  TitleOrder titles = TitleOrder::rising;
  std::vector<Track> tracks;  // in the order of the text
  std::vector<Skill> skills;
  std::vector<Mention> level_mentions;  // in the order of the text
  std::vector<Mention> skill_mentions;
  std::vector<Expectation> expectations;  // in the order of the text
  std::vector<Passage> passages;
  std::vector<Grid> grids;
  Sections sections;
  std::vector<text::Span> comments;
  std::vector<Fault> faults;

  /// The expectations of one skill in the order of its levels, as indices into `expectations`;
  /// repeated ones are left out. Skill `i` owns `order[offsets[i]]` up to `order[offsets[i + 1]]`.
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> offsets;

  const Directive* directive(DirectiveKind kind) const;
  /// The grid that is this part, or nothing.
  const Grid* grid(std::uint32_t part) const;
  /// What stands in the columns of a grid's row, in their order.
  std::span<const Expectation> cells(const Row& row) const;
  /// Whether its sections are levels with skills in them, and not skills with levels in them.
  bool levels_first() const { return sections.orientation == Orientation::level_a_row; }
  /// What the `###` headings name, and the `####` headings; grids name some of each, too.
  const std::vector<Mention>& outer_mentions() const;
  const std::vector<Mention>& inner_mentions() const;
  /// The `####` headings below a `###` heading.
  std::span<const Mention> subsections(const Mention& section) const;
  /// The `####` heading that an expectation stands below.
  const Mention& heading_of(const Expectation& section) const;
  /// The expectations of a skill, lowest level first, as indices; repeated ones are left out.
  std::span<const std::uint32_t> column(std::uint32_t skill) const;
  /// The level that a level goes beyond: the one before it on its track, or the last shared one
  /// before that; none for the lowest one. A shared level goes beyond a shared one.
  std::uint32_t level_below(std::uint32_t level) const { return levels[level].below; }
  /// The levels that go beyond a level: several where tracks part.
  std::vector<std::uint32_t> levels_above(std::uint32_t level) const;
  /// How many levels are below one, and below the highest one that it leads to.
  std::uint32_t height(std::uint32_t level) const;
  std::uint32_t height_of_track(std::uint32_t level) const;
  /// Whether one level is somewhere below another, on the way down from it.
  bool is_below(std::uint32_t low, std::uint32_t high) const;
  /// The expectation at the level below, or nothing.
  const Expectation* below(const Expectation& it) const;
  /// Whether `same` at this expectation would stand for a text.
  bool has_text_below(const Expectation& it) const;
  /// What `same` at this expectation stands for, which may be a marker; nothing at the lowest
  /// level.
  const Expectation* meant_by_same(const Expectation& it) const;
  /// The expectation at a skill and a level, or nothing.
  const Expectation* at(std::uint32_t skill, std::uint32_t level) const;
};

struct PlacedLadder {
  text::Span span;  // in the document; the ladder's own spans count from its begin
  Ladder ladder;
};

/// One file. Spans outside the ladders count from the document's first byte.
struct Document {
  text::Span title;
  bool has_text = false;  // something else than white space and comments
  std::vector<PlacedLadder> ladders;
  std::vector<text::Span> comments;  // those outside the ladders
  std::vector<Fault> faults;
};

}  // namespace ladder::model
