#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "model/ladder.h"

namespace ladder::model {

/// Appends the paragraphs, list items and headings of a cell. `<br>` parts them in every layout; in
/// a matrix two spaces do too, where a sentence ends before them or a capital follows them, since
/// that is what a paragraph break becomes on its way through a spreadsheet.
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
