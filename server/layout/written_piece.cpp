#include "layout/written_piece.h"

#include <string_view>

#include "model/escapes.h"
#include "model/lower.h"
#include "model/marks.h"

namespace ladder::layout {
namespace {

using model::Layout;
using model::PassageKind;

std::string_view mark_of(PassageKind kind) {
  switch (kind) {
    case PassageKind::paragraph: return "";
    case PassageKind::item: return "- ";
    case PassageKind::heading: return "##### ";
  }
  return "";
}

/// On one line, with a backslash before each pipe or before none.
std::string on_one_line(std::string_view written, Layout layout) {
  std::string line;
  for (std::size_t at = 0; at < written.size(); ++at) {
    const char c = written[at];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      if (!line.ends_with(' ')) line += ' ';
      continue;
    }
    if (c == '\\' && at + 1 < written.size() && written[at + 1] != '|') {
      line += c;
      line += written[++at];
      continue;
    }
    const bool escaped = c == '\\' && at + 1 < written.size();
    if (escaped) ++at;
    if (written[at] == '|' && layout == Layout::table) line += '\\';
    line += written[at];
  }
  return line;
}

/// Whether a piece written so is read as what it is.
bool is_read_again(const Piece& piece, const std::string& line, Layout layout) {
  std::string text = "## A\n\n";
  if (layout == Layout::sections) text += "### B\n\n#### 1\n" + line + "\n";
  else if (layout == Layout::table)
    text += "| Level/Skill | B |\n|---|---|\n| 1 | " + line + " |\n";
  else text += "Level/Skill\tB\n1\t" + line + "\n";
  const model::Document document = model::lower(syntax::Tree(text), text);
  if (document.ladders.size() != 1) return false;
  const auto& [span, ladder] = document.ladders.front();
  if (ladder.passages.size() != 1 || ladder.passages.front().kind != piece.kind) return false;
  return model::plain_text(text::slice(text, span), ladder.passages.front().span) == piece.text;
}

}  // namespace

std::string written_piece(const Piece& piece, Layout layout) {
  const bool has_mark = !piece.mark.empty() && layout == Layout::sections;
  const std::string mark(has_mark ? std::string_view(piece.mark) : mark_of(piece.kind));
  const bool stays = piece.layout == layout && !piece.written.empty();
  if (stays) return mark + piece.written;
  const std::string anew = mark + model::escaped_passage(piece.text, piece.kind, layout);
  // Backslashes that the language does not need may be there for Markdown.
  if (piece.written.find('\\') == piece.written.npos) return anew;
  const std::string kept = mark + on_one_line(piece.written, layout);
  return is_read_again(piece, kept, layout) ? kept : anew;
}

}  // namespace ladder::layout
