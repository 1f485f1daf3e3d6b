#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "layout/plain.h"

/// Comments that cannot stand by what they speak of, since the layout has no place there: a table
/// has none at a single cell. Such a comment says in words what it stands by:
///
///     <!-- ladder-note on `Trees` at `2`: agreed with the works council -->
namespace ladder::layout {

/// What a comment stands by: a skill, a level, what a level asks for in a skill, or, without
/// either, the ladder.
struct NotePlace {
  std::string skill;  // plain names
  std::string level;
  std::uint32_t piece = 0;  // of a text: the one below the comment, counted from 1; 0: all of it

  friend bool operator==(const NotePlace&, const NotePlace&) = default;
};

struct Note {
  NotePlace place;
  Comment comment;  // as it was where it stood by that
};

Comment with_place(std::string_view comment, const NotePlace& place);

/// Nothing where a comment is no such note.
std::optional<Note> read_note(std::string_view comment);

/// The same for `ladder-ignore` above a row, which can name a skill by itself: `in Trees`. Nothing
/// where the comment is no suppression of that kind, or the skill's name would not be read again.
std::optional<Comment> with_skill(std::string_view comment, std::string_view skill);

/// The skill that a `ladder-ignore` is limited to, and the comment without that.
std::optional<Note> read_limited(std::string_view comment);

}  // namespace ladder::layout
