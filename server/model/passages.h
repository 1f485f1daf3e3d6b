#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "model/ladder.h"

namespace ladder::model {

/// Works out how deeply list items are nested, from their indents.
class Nesting {
 public:
  /// The depth of the next item, whose bullet comes after `indent` columns.
  std::uint32_t depth_of(std::uint32_t indent);
  /// Ends the list, because something else follows.
  void end() { indents_.clear(); }

 private:
  std::vector<std::uint32_t> indents_;  // of the items around the last one, and its own
};

/// How many columns of white space a line begins with.
std::uint32_t indent_of(std::string_view line);

/// Appends the paragraphs, list items and headings of a cell. `<br>` separates them in every
/// layout. In a matrix, two spaces separate them too, if a sentence ends before the spaces or a
/// capital letter follows, because spreadsheets turn paragraph breaks into spaces. An item that is
/// indented further than the item before it is nested in that item.
void append_passages(std::string_view text, text::Span cell, Layout layout,
                     std::vector<Passage>& passages);

/// The marker that the text is, if any: `n/a` or `same`, in any case.
Marker marker_of(std::string_view text);

/// What a cell means if its text expresses a marker in other words.
struct SpelledOut {
  Marker marker = Marker::none;  // `not applicable`, `as above`
  std::vector<std::string>
      levels;  // for `same as level 2`: possible names of the level, best first
};

SpelledOut spelled_out(std::string_view text, language::Language language);

}  // namespace ladder::model
