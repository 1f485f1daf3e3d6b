#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "model/ladder.h"

namespace ladder::model {

/// Tells how deep the items of a list are nested, by how far each of them is indented.
class Nesting {
 public:
  /// Of the next item, whose mark comes after so many columns.
  std::uint32_t depth_of(std::uint32_t indent);
  /// Something else comes, which ends the list.
  void end() { indents_.clear(); }

 private:
  std::vector<std::uint32_t> indents_;  // of the items around the last one, and its own
};

/// How many columns of white space a line begins with.
std::uint32_t indent_of(std::string_view line);

/// Appends the paragraphs, list items and headings of a cell. `<br>` parts them in every layout; in
/// a matrix two spaces do too, where a sentence ends before them or a capital follows them, since
/// that is what a paragraph break becomes on its way through a spreadsheet. An item that is
/// indented further than the one before it is nested in that one.
void append_passages(std::string_view text, text::Span cell, Layout layout,
                     std::vector<Passage>& passages);

/// `n/a` and `same` are markers, in any case.
Marker marker_of(std::string_view text);

/// What the text of a cell means that says a marker in other words.
struct SpelledOut {
  Marker marker = Marker::none;  // `not applicable`, `as above`
  std::vector<std::string>
      levels;  // `same as level 2`: how the level may be called, the best first
};

SpelledOut spelled_out(std::string_view text, language::Language language);

}  // namespace ladder::model
