#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "syntax/tree.h"
#include "text/span.h"

namespace ladder::layout {

/// The kind of a line, which decides about the blank lines around it. A comment of several lines
/// counts as one line.
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
  kept,  // something the language doesn't allow
};

/// A line as it is, and as it should be.
struct Line {
  LineKind kind = LineKind::kept;
  text::Span content;                   // without the blanks at its end
  std::uint32_t written = model::none;  // index into Lines::written, if it differs
};

struct Lines {
  std::vector<Line> all;  // in the order of the text, without blank lines
  std::vector<std::string> written;

  /// Adds a line whose content will be `content`.
  void add(LineKind kind, text::Span span, std::string content) {
    all.push_back({kind, span, static_cast<std::uint32_t>(written.size())});
    written.push_back(std::move(content));
  }

  void add(LineKind kind, text::Span span) { all.push_back({kind, span, model::none}); }
};

/// The lines of a document, each in the standard format.
Lines read_lines(const syntax::Tree& tree, std::string_view text, std::string_view line_end);

/// Whether there should be a blank line above each line. `had` says where there is one now.
/// Comments directly above something get the same spacing as that.
std::vector<bool> blank_lines(const std::vector<Line>& lines, const std::vector<bool>& had);

}  // namespace ladder::layout
