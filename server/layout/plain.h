#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "layout/source.h"
#include "model/ladder.h"

/// The content of ladders in plain text, independent of any layout. Every source is read into this
/// form, and it has everything that is needed to write a ladder in any form.
namespace ladder::layout {

/// An unchanged comment, from `<!--` to `-->`, and anything after it on its last line.
using Comment = std::string;

/// A paragraph, a list item or a heading within an expectation or a description.
struct PlainPassage {
  model::PassageKind kind = model::PassageKind::paragraph;
  std::string text;
  std::vector<Comment> comments = {};  // those above it

  /// What its author wrote, in the notation of `layout`. It is kept if the passage is written in
  /// that layout again. Empty if it hasn't been written yet.
  std::string written = {};
  std::string mark = {};  // of a list item in sections: what comes before it in its line
  model::Layout layout = model::Layout::matrix;
  std::uint32_t depth = 0;  // of an item: how many items it is nested in
};

struct PlainDirective {
  std::string key;  // with the name of a track
  std::string value;
  text::Span place = {};
};

struct PlainLevel {
  std::string name;            // its label with its qualifier, in its fullest form
  std::string label;           // as first written; empty if it is missing
  std::string inferred;        // if it is missing: the label that its neighbours imply
  std::string qualifier;       // without the parentheses
  bool declared_only = false;  // by a directive; no row, column or heading has it
  std::vector<Comment> comments = {};
  text::Span place = {};
  std::vector<PlainPassage> description = {};  // below its heading, or one in the ladder's
  std::string prose = {};                      // the same in its notation, with its comments
  std::string track = {};                      // of a level that not all tracks share
  bool of_directive = false;                   // `Track` names it, not its qualifier
};

/// What a level asks for in a skill.
struct PlainExpectation {
  std::uint32_t level = 0;  // index into the levels
  model::Marker marker = model::Marker::none;
  std::vector<PlainPassage> passages = {};  // none if it is empty or a marker
  bool repeated = false;                    // an earlier one has the same level
  std::vector<Comment> comments = {};       // those about all of it
  text::Span place = {};
};

struct PlainSkill {
  std::string name;
  model::Layout layout = model::Layout::matrix;
  std::vector<PlainPassage> description = {};  // below its heading, or one above the grid
  std::string prose = {};                      // the same in its notation, with its comments
  std::vector<Comment> comments = {};
  std::vector<PlainExpectation> expectations = {};  // in the order of the text
  text::Span place = {};
};

/// A comment or prose that isn't part of a grid's content, such as prose between or below the rows.
/// Notes are in the order of the text.
struct PlainNote {
  bool is_comment = false;
  std::vector<PlainPassage> prose = {};
  Comment comment = {};
  std::uint32_t skill = model::none;  // what it is above; both are none at the end
  std::uint32_t level = model::none;
  text::Span place = {};
};

struct PlainLadder {
  std::string title;
  std::vector<PlainPassage> description;
  std::vector<PlainDirective> directives;
  std::vector<PlainLevel> levels;  // lowest first
  std::vector<PlainSkill> skills;
  std::vector<PlainNote> notes;
  /// The orientation of its first grid, or of its sections if they put the levels first.
  std::optional<model::Orientation> orientation;

  /// The heading, the directives and the description in their notation, including comments, as
  /// lines. There's no line end after the last line.
  std::string head;
  /// The language of the ladder; unknown if the ladder comes from another format.
  language::Language language = language::Language::unknown;
  std::vector<Comment> tail;  // what comes after everything else

  /// Why the ladder can't be rewritten without losing something, or empty. If there is a reason,
  /// its comments are only in the notes, and it has no head.
  std::string obstacle;
  text::Span place;
};

struct PlainDocument {
  std::string title;
  std::vector<PlainLadder> ladders;
  std::vector<PlainNote> notes = {};  // comments outside of the ladders
  std::size_t other_lines = 0;        // of prose outside the ladders
};

/// Reads a ladder. Comments that name what they are about are attached to it. Prose below a grid or
/// between its rows goes to the end of the head. Expectations are read in full, however long they
/// are. Places are in the text that contains the ladder at `origin`.
PlainLadder read_plain(const Source& source, std::uint32_t origin = 0);
PlainDocument read_plain(const model::Document& document, std::string_view text);

/// Writes a ladder in a form, in the standard format. Lines end with LF, except for the last one,
/// which has no line end. If the form has no place for something, it goes elsewhere: the
/// description of a skill or a level without a section goes into the ladder's description, below a
/// heading with its name, and a comment names what it is about.
///
/// A caller that built the ladder itself should read the result again, as layout::converted does,
/// to be sure that the form can represent all of it.
std::string write_plain(const PlainLadder& ladder, const Form& form);

/// Whether sections would be read with the wrong orientation without `Levels:`.
bool needs_declaration(const PlainLadder& ladder, const Form& form);

/// Adds `Levels:` to the head. write_plain does this if it is needed.
PlainLadder with_declaration(PlainLadder ladder);

/// A head: a title in the notation of headings, lines such as `Levels: 1 | 2`, and prose.
std::string head_of(std::string_view title, const std::vector<std::string>& directives,
                    std::string_view description);

/// The ladder's description with the descriptions of its levels, each below a heading with the
/// level's name.
std::vector<PlainPassage> description_with_levels(const PlainLadder& ladder);

/// Why a grid of this many cells can't be written, as part of a sentence, or empty. A few skills
/// with different levels each can make a grid that is far larger than their text.
std::string obstacle_to_grid(std::size_t skills, std::size_t levels, std::size_t text_size);

/// The skill's expectation at a level. A new expectation is inserted before those at higher levels.
PlainExpectation& expectation_at(PlainSkill& skill, std::uint32_t level);

/// The content of a ladder, one item per line, so that two ladders can be compared as text.
/// Differences in format don't count.
std::string meaning(const PlainLadder& ladder);

}  // namespace ladder::layout
