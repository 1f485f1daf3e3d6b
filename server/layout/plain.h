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

/// All that ladders say, in plain text that no layout has left its mark on: what is read of any
/// source, and all that is needed to write it in any form.
namespace ladder::layout {

/// A comment as it stands, from `<!--` to `-->` and what follows that on its last line.
using Comment = std::string;

/// A paragraph, a list item or a heading within a text.
struct PlainPassage {
  model::PassageKind kind = model::PassageKind::paragraph;
  std::string text;
  std::vector<Comment> comments = {};  // those that stand above it

  /// As its author wrote it in the notation of `layout`, which is kept where it goes there again.
  /// Empty: it is yet to be written.
  std::string written = {};
  std::string mark = {};  // of a list item in sections: what stands before it in its line
  model::Layout layout = model::Layout::matrix;
  std::uint32_t depth = 0;  // of an item: how many others it is nested in
};

struct PlainDirective {
  std::string key;  // with the name of a track
  std::string value;
  text::Span place = {};
};

struct PlainLevel {
  std::string name;            // its label with its qualifier, as it is written most fully
  std::string label;           // as first written; empty where it is missing
  std::string inferred;        // where it is missing: the one that the neighbours determine
  std::string qualifier;       // without the parentheses
  bool declared_only = false;  // by a directive: no row, column or heading has it
  std::vector<Comment> comments = {};
  text::Span place = {};
  std::vector<PlainPassage> description = {};  // below its heading, or one in the ladder's
  std::string prose = {};                      // the same as it is written, with its comments
  std::string track = {};                      // of a level that not all tracks share
  bool of_directive = false;                   // `Track` names it, and not its qualifier
};

/// What is asked for at one level in one skill.
struct PlainExpectation {
  std::uint32_t level = 0;  // into the levels
  model::Marker marker = model::Marker::none;
  std::vector<PlainPassage> passages = {};  // none where nothing is written, or a marker is
  bool repeated = false;                    // another one stands at the same level before it
  std::vector<Comment> comments = {};       // those that speak of all of it
  text::Span place = {};
};

struct PlainSkill {
  std::string name;
  model::Layout layout = model::Layout::matrix;
  std::vector<PlainPassage> description = {};  // below its heading, or one above the grid
  std::string prose = {};                      // the same as it is written, with its comments
  std::vector<Comment> comments = {};
  std::vector<PlainExpectation> expectations = {};  // in the order of the text
  text::Span place = {};
};

/// What is said beside the grid, in the order of the text: a comment, or prose between or below the
/// rows of a grid.
struct PlainNote {
  bool is_comment = false;
  std::vector<PlainPassage> prose = {};
  Comment comment = {};
  std::uint32_t skill = model::none;  // what it stands above; neither at the end
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
  /// Of its first grid; of sections, if they put the levels first.
  std::optional<model::Orientation> orientation;

  /// The heading, the directives and the description as they are written, with the comments among
  /// them, in lines. Ends with its last character.
  std::string head;
  /// That the ladder was read in; unknown if it was made from another format.
  language::Language language = language::Language::unknown;
  std::vector<Comment> tail;  // what stands below everything

  /// Why the ladder cannot be written anew without a loss; empty where it can. Where it cannot, its
  /// comments are in the notes alone, and it has no head.
  std::string obstacle;
  text::Span place;
};

struct PlainDocument {
  std::string title;
  std::vector<PlainLadder> ladders;
  std::vector<PlainNote> notes = {};  // comments outside of the ladders
  std::size_t other_lines = 0;        // of prose there, which is part of no ladder
};

/// Comments that say in words what they stand by stand by it, and prose that a grid has below it or
/// between its rows is the head's end. Texts are whole, however long; places are in the text that
/// the ladder begins in at `origin`.
PlainLadder read_plain(const Source& source, std::uint32_t origin = 0);
PlainDocument read_plain(const model::Document& document, std::string_view text);

/// A ladder in a form, in canonical spelling, in lines that end with LF, the last one without an
/// end. What the form has no place for, it has elsewhere: a description of a skill or a level that
/// has no section of its own is a part of the ladder's, below the name as a heading; a comment says
/// in words what it stands by.
///
/// Whoever made the ladder up should read it again, as layout::turned does, to be sure that the
/// form can hold all of it.
std::string write_plain(const PlainLadder& ladder, const Form& form);

/// Whether sections would be read the other way round for want of `Levels:`.
bool needs_declaration(const PlainLadder& ladder, const Form& form);

/// Adds `Levels:` to the head, which write_plain does where it is needed.
PlainLadder with_declaration(PlainLadder ladder);

/// A head: the title in the notation of headings, lines such as `Levels: 1 | 2`, and prose.
std::string head_of(std::string_view title, const std::vector<std::string>& directives,
                    std::string_view description);

/// The description of a ladder with those of its levels, each below the level's name as a heading.
std::vector<PlainPassage> description_with_levels(const PlainLadder& ladder);

/// Why a grid of so many cells can't be written, as part of a sentence; empty where it can. A few
/// skills that each have levels of their own make a grid that is far larger than their text.
std::string obstacle_to_grid(std::size_t skills, std::size_t levels, std::size_t text_size);

/// What a skill says at a level. What is new there goes before what it says at higher ones.
PlainExpectation& expectation_at(PlainSkill& skill, std::uint32_t level);

/// What a ladder says, a thing a line, so that two of them compare as texts. How it is spelt does
/// not count.
std::string meaning(const PlainLadder& ladder);

}  // namespace ladder::layout
