#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "syntax/tree.h"
#include "text/span.h"

namespace ladder::layout {

/// What a line is, as far as blank lines around it are concerned. A comment of several lines is
/// one.
enum class LineKind : std::uint8_t {
  title,  // of the document, of a ladder, or of a passage of prose
  section,
  subsection,
  subheading,
  directive,
  paragraph,
  next_line,  // of a paragraph or a list item
  item,
  comment,
  header,  // of a grid; so is the line of dashes
  row,
  kept,  // what the language has no place for
};

/// A line as it stands and as it should.
struct Line {
  LineKind kind = LineKind::kept;
  text::Span content;                   // without what is blank at its end
  std::uint32_t written = model::none;  // into Lines::written, where that differs
};

struct Lines {
  std::vector<Line> all;  // in the order of the text, without the blank ones
  std::vector<std::string> written;

  /// Adds a line that is to read `content`.
  void add(LineKind kind, text::Span span, std::string content) {
    all.push_back({kind, span, static_cast<std::uint32_t>(written.size())});
    written.push_back(std::move(content));
  }

  void add(LineKind kind, text::Span span) { all.push_back({kind, span, model::none}); }
};

/// The lines of a document, each as it is to be spelt.
Lines read_lines(const syntax::Tree& tree, std::string_view text, std::string_view line_end);

/// Whether a blank line stands above each line; `had` says where there is one now. Comments that
/// stand directly above something are spaced as that is.
std::vector<bool> blank_lines(const std::vector<Line>& lines, const std::vector<bool>& had);

}  // namespace ladder::layout
