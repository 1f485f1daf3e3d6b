#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/ladder.h"

/// All that a ladder says, comments included, free of the layout it is written in.
namespace ladder::layout {

/// A comment as it stands, from `<!--` to `-->` and what follows that on its last line.
using Comment = std::string;

/// A paragraph, a list item or a heading within a text.
struct Piece {
  model::PassageKind kind = model::PassageKind::paragraph;
  std::string text;               // in plain text
  std::vector<Comment> comments;  // those that stand above it

  /// As its author wrote it in the notation of `layout`, which is kept where it goes there again.
  /// Empty: it is yet to be written.
  std::string written;
  std::string mark;  // of a list item in sections: what stands before it in its line
  model::Layout layout = model::Layout::matrix;
};

/// What is asked for at one level in one skill; no pieces and no marker where nothing is said.
struct Text {
  model::Marker marker = model::Marker::none;
  std::vector<Piece> pieces;
  std::vector<Comment> comments;  // those that speak of all of it
};

struct WrittenLevel {
  std::string label;  // with its qualifier, in plain text; empty where it is missing
  std::vector<Comment> comments;
};

struct WrittenSkill {
  std::string name;         // in plain text; empty where it is missing
  std::string description;  // prose, with the comments in it
  std::vector<Comment> comments;
  std::vector<Text> texts;  // by level; may be fewer
};

/// A ladder to be written.
struct Manuscript {
  /// The heading, the directives and the description, with the comments among them, in lines. Ends
  /// with its last character.
  std::string head;
  std::vector<WrittenLevel> levels;
  std::vector<WrittenSkill> skills;
  std::vector<Comment> tail;  // what stands below everything
};

/// A head: the title in the notation of headings, lines such as `Levels: 1 | 2`, and prose.
std::string head_of(std::string_view title, const std::vector<std::string>& directives,
                    std::string_view description);

/// What a manuscript says, a thing a line, so that two of them compare as texts. How it is spelt
/// does not count.
std::string meaning(const Manuscript& manuscript);

}  // namespace ladder::layout
