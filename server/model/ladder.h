#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "language/language.h"
#include "model/label.h"
#include "text/span.h"

/// The content of a document, as plain data. Nothing is copied: every span points into the text.
namespace ladder::model {

constexpr std::uint32_t none = UINT32_MAX;

enum class Layout { matrix, table, sections };

/// Which axis has the levels. `Level/Skill` has one level per row. In sections, a `###` heading
/// corresponds to a row in a grid.
enum class Orientation { level_a_row, skill_a_row };

/// A rung. A ladder has each of its levels once, in order, lowest first.
struct Level {
  /// The label as it is first written, without its qualifier. Empty if the label is missing. If a
  /// rung has levels on several tracks, such as `Senior (Expert)` and `Senior (Manager)`, the label
  /// includes the qualifier.
  text::Span name;
  text::Span qualifier;  // inside the parentheses, where the level first has one
  std::string key;       // the folded name: identifies the level
  std::optional<Rank> rank;
  std::string inferred;   // if the label is missing: the label that its neighbours imply
  bool declared = false;  // named in `Levels:` or `Track`
  /// The level's track, as an index into Ladder::tracks, or none if all tracks share the level.
  std::uint32_t track = none;
  std::uint32_t below = none;   // see Ladder::level_below
  std::uint32_t shared = none;  // the highest level below it that all tracks share
};

/// A branch of the levels, such as the one for managers. It starts where the shared levels end.
struct Track {
  text::Span name;  // in `Track NAME:`, or in the qualifier of a level
  std::string key;  // the folded name
};

/// A column of expectations. A ladder has each of its skills once, in the order of the text.
struct Skill {
  text::Span name;  // as first written; empty if it is missing
  std::string key;  // the folded name: identifies the skill
  Layout layout = Layout::matrix;
  std::uint32_t part = 0;  // the part that first names it (see Mention)
};

/// A place that names a level or a skill: the label of a row, a header cell, or a heading.
struct Mention {
  text::Span name;          // the name, or the empty place where it is missing
  text::Span whole;         // the row, header cell or section that it heads
  std::uint32_t index = 0;  // into Ladder::levels or Ladder::skills
  /// The grid or skill section that contains it. Both are numbered together, in the order of the
  /// text. Sections that put the levels first form one part, as a grid does, unless there is a grid
  /// between them.
  std::uint32_t part = 0;
  /// Whether its part already has this level, or its ladder this skill. If the levels come first,
  /// each level names its skills, so it counts only if the same level or a grid already has the
  /// skill.
  bool repeated = false;
};

/// The mentions of one part. They are consecutive, in the order of its rows, columns or sections.
std::span<const Mention> of_part(std::span<const Mention> mentions, std::uint32_t part);

enum class Marker { none, not_applicable, same };

enum class PassageKind { paragraph, item, heading };

/// A paragraph or list item of an expectation, trimmed.
struct Passage {
  text::Span span;
  PassageKind kind = PassageKind::paragraph;
  std::uint32_t depth = 0;  // of an item: how many items it is nested in
};

/// What a level asks for in a skill: a cell of a grid or a level section.
struct Expectation {
  std::uint32_t skill = 0;
  std::uint32_t level = 0;
  text::Span text;                  // trimmed; empty if nothing is written
  text::Span place;                 // the cell or the section's body that contains the text
  std::uint32_t first_passage = 0;  // into Ladder::passages
  std::uint32_t passages = 0;
  Marker marker = Marker::none;
  Layout layout = Layout::matrix;
  bool repeated = false;         // an earlier expectation has the same skill and level
  bool spelled_out = false;      // words other than the marker say it: `none`, `as above`
  std::uint32_t same_as = none;  // the level that these words name, if it isn't the one below

  bool has_text() const { return !text.empty() && marker == Marker::none; }
  /// Whether it represents an expectation: `same` repeats the one at the level below, `n/a`
  /// represents none.
  bool counts_as_text() const { return !text.empty() && marker != Marker::not_applicable; }
};

struct Row {
  text::Span line;           // from its first byte to its last, without the line end
  std::uint32_t cells = 0;   // without the label
  std::uint32_t filled = 0;  // up to the last cell that isn't empty
  bool has_label = false;
};

/// The names along an axis of a grid: how many there are, and how many of them look like levels or
/// are declared. For a long axis, only its beginning counts.
struct Axis {
  std::uint32_t names = 0;
  std::uint32_t level_shaped = 0;
  std::uint32_t known = 0;   // of sections: how many `Levels:` or an earlier grid names as levels
  std::uint32_t ranked = 0;  // of sections: how many have a number
};

/// The headings of depth 3, and those of depth 4 below them. A ladder has one orientation for all
/// of them.
struct Sections {
  std::uint32_t count = 0;  // how many `###` headings there are
  Orientation orientation = Orientation::skill_a_row;
  bool shown = true;  // by the names of the headings, or by `Levels:`
  Axis outer;         // the `###` headings
  Axis inner;         // the `####` headings
};

/// A grid. Columns and rows at the end that have neither a name nor any content come from a
/// spreadsheet, and aren't part of the grid.
struct Grid {
  Layout layout = Layout::matrix;
  std::uint32_t part = 0;
  Orientation orientation = Orientation::level_a_row;
  bool stated = false;  // the corner says the orientation
  text::Span corner;    // trimmed; empty if there is none
  text::Span header;    // the line
  Axis down;            // the rows' labels
  Axis across;          // the header's cells
  std::uint32_t columns = 0;
  std::vector<Row> rows;
  text::Span delimiter;  // of a table: the line of dashes; empty if it is missing
};

enum class DirectiveKind { levels, track, scale, extends, unknown };

struct Directive {
  DirectiveKind kind = DirectiveKind::unknown;
  text::Span key;
  text::Span name;   // of a track; empty if it is missing
  text::Span value;  // trimmed
  text::Span line;
  bool repeated = false;  // an earlier directive has the same kind and name, and counts instead
};

/// The order of levels without numbers in the text, as far as the words in their labels show which
/// levels are higher.
enum class TitleOrder { rising, falling, mixed };

/// What the grammar accepts but the language doesn't allow.
enum class FaultKind {
  unclosed_comment,
  lone_subsection,
  misplaced_delimiter,
  missing_delimiter,
  misplaced_directive,  // below prose, where it's prose too
  unparsed,             // the tree has an error, which the grammar promises never to happen
};

struct Fault {
  FaultKind kind;
  text::Span span;
};

/// A titled grid of levels and skills. Its spans are relative to the ladder's first byte, so that a
/// ladder stays valid when it moves within the document without changing.
struct Ladder {
  language::Language language = language::Language::unknown;  // of its own wording
  text::Span title;                                           // empty if it is missing
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

  /// For each skill, its expectations in the order of the levels, as indices into `expectations`.
  /// Repeated expectations are left out. Skill `i` has `order[offsets[i]]` up to `order[offsets[i +
  /// 1]]`.
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> offsets;

  const Directive* directive(DirectiveKind kind) const;
  /// The grid that is this part, or nothing.
  const Grid* grid(std::uint32_t part) const;
  /// The cells of a grid's row, in the order of its columns.
  std::span<const Expectation> cells(const Row& row) const;
  /// Whether its sections are levels that contain skills, not skills that contain levels.
  bool levels_first() const { return sections.orientation == Orientation::level_a_row; }
  /// The mentions in `###` headings, or in `####` headings. Both include mentions in grids.
  const std::vector<Mention>& outer_mentions() const;
  const std::vector<Mention>& inner_mentions() const;
  /// The `####` headings below a `###` heading.
  std::span<const Mention> subsections(const Mention& section) const;
  /// The `####` heading above an expectation.
  const Mention& heading_of(const Expectation& section) const;
  /// The expectations of a skill, lowest level first, as indices. Repeated ones are left out.
  std::span<const std::uint32_t> column(std::uint32_t skill) const;
  /// The level that this level builds on: the previous level on its track, or else the last shared
  /// level before the track, or none for the lowest level. A shared level builds on a shared level.
  std::uint32_t level_below(std::uint32_t level) const { return levels[level].below; }
  /// The levels that build on a level. Where tracks branch off, there are several.
  std::vector<std::uint32_t> levels_above(std::uint32_t level) const;
  /// The number of levels below a level, and below the highest level above it.
  std::uint32_t height(std::uint32_t level) const;
  std::uint32_t height_of_track(std::uint32_t level) const;
  /// Whether `low` is on the way down from `high`.
  bool is_below(std::uint32_t low, std::uint32_t high) const;
  /// The expectation at the level below, or nothing.
  const Expectation* below(const Expectation& it) const;
  /// Whether `same` would repeat an actual expectation here.
  bool has_text_below(const Expectation& it) const;
  /// The expectation that `same` would repeat here, which may be a marker. Nothing at the lowest
  /// level.
  const Expectation* meant_by_same(const Expectation& it) const;
  /// The expectation for a skill at a level, or nothing.
  const Expectation* at(std::uint32_t skill, std::uint32_t level) const;
};

struct PlacedLadder {
  text::Span span;  // in the document; the ladder's own spans are relative to its begin
  Ladder ladder;
};

/// One file. Spans outside the ladders are relative to the document's first byte.
struct Document {
  text::Span title;
  bool has_text = false;  // it has more than white space and comments
  std::vector<PlacedLadder> ladders;
  std::vector<text::Span> comments;  // those outside the ladders
  std::vector<Fault> faults;
};

}  // namespace ladder::model
