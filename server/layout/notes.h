#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "layout/plain.h"

/// Comments that can't be next to the thing they are about, because the layout has no place for
/// them: in a table, no comment can be at a single cell. Such a comment names the thing:
///
///     <!-- ladder-note on `Trees` at `2`: agreed with the works council -->
namespace ladder::layout {

/// What a comment is about: a skill, a level, an expectation of a skill at a level, or, without
/// either, the ladder.
struct NotePlace {
  std::string skill;  // plain names
  std::string level;
  std::uint32_t piece = 0;  // of an expectation: the piece below the comment, from 1; 0: all of it

  friend bool operator==(const NotePlace&, const NotePlace&) = default;
};

struct Note {
  NotePlace place;
  Comment comment;  // the original comment, next to what it is about
};

Comment with_place(std::string_view comment, const NotePlace& place);

/// Nothing if a comment isn't a note like this.
std::optional<Note> read_note(std::string_view comment);

/// The same for `ladder-ignore` above a row, which can name a skill by itself: `in Trees`. Nothing
/// if the comment isn't such a suppression, or if the skill's name wouldn't be read correctly.
std::optional<Comment> with_skill(std::string_view comment, std::string_view skill);

/// The skill that a `ladder-ignore` is limited to, and the comment without the limit.
std::optional<Note> read_limited(std::string_view comment);

}  // namespace ladder::layout
