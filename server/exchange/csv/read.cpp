#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "exchange/csv/csv.h"
#include "exchange/page/lines.h"
#include "model/escapes.h"
#include "model/marks.h"
#include "model/passages.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Reads the cells of a file one after the other.
class Cells {
 public:
  Cells(std::string_view text, char mark) : text_(text), mark_(mark) {}

  bool at_end() const { return text_.size() <= at_; }
  std::size_t line() const { return line_; }

  /// The next cell, without its quotes. An unclosed quote is a character like any other.
  std::string next() {
    std::optional<std::string> quoted;
    if (!at_end() && text_[at_] == '"' && !unclosed_) quoted = in_quotes();
    if (quoted) return std::move(*quoted);
    const std::size_t end = std::min(text_.find_first_of(ends_, at_), text_.size());
    std::string cell(text_.substr(at_, end - at_));
    at_ = end;
    return cell;
  }

  /// Skips the mark or line end after a cell. Returns whether the line continues.
  bool goes_on() {
    if (at_end()) return false;
    const bool ends = text_[at_] == '\n';
    if (ends) ++line_;
    ++at_;
    return !ends;
  }

 private:
  std::optional<std::string> in_quotes() {
    std::string cell;
    std::size_t lines = 0;
    for (std::size_t at = at_ + 1; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '\n') ++lines;
      if (c != '"') {
        cell += c;
        continue;
      }
      const char after = at + 1 < text_.size() ? text_[at + 1] : '\n';
      if (after == '"') {
        cell += text_[++at];
        continue;
      }
      if (after != mark_ && after != '\n') return std::nullopt;
      at_ = at + 1;
      line_ += lines;
      return cell;
    }
    unclosed_ = true;
    return std::nullopt;
  }

  std::string_view text_;
  char mark_;
  const std::string ends_{mark_, '\n'};
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool unclosed_ = false;  // no quote from here on is closed
};

bool begins_with_number(std::string_view text, const model::Passage& it) {
  return it.kind == model::PassageKind::paragraph &&
         0 < model::item_number_size(text::slice(text, it.span));
}

/// Two lines with numbers make a list. One may be a sentence that begins with a year.
bool is_numbered(std::string_view text, const std::vector<model::Passage>& lines, std::size_t i) {
  if (!begins_with_number(text, lines[i])) return false;
  const bool above = 0 < i && begins_with_number(text, lines[i - 1]);
  return above || (i + 1 < lines.size() && begins_with_number(text, lines[i + 1]));
}

/// Makes an item of `1. Sharpens them.`
void take_number(Passage& passage) {
  const std::uint32_t size = model::item_number_size(passage.text);
  passage.kind = model::PassageKind::item;
  passage.mark = passage.text.substr(0, size) + " ";
  passage.text = text::trimmed(std::string_view(passage.text).substr(size));
}

/// Each line of a cell is a passage in the notation of cells, unless it is the rest of an item.
Cell cell_of(std::string_view text, std::size_t number) {
  if (is_guarded(text)) text.remove_prefix(1);
  Cell cell;
  cell.name = model::plain_text(text::trimmed(text));
  std::vector<model::Passage> found;
  model::Nesting nesting;
  const text::Span whole = text::whole(text);
  text::for_each_line(text, whole, [&](text::Span line) {
    const std::string_view content = text::slice(text, line);
    const bool indented = content.starts_with("  ") || content.starts_with('\t');
    const bool marked = 0 < model::bullet_size(text::trimmed(content));
    const bool goes_on = indented && !marked && !found.empty() &&
                         found.back().kind == model::PassageKind::item &&
                         !text::trimmed(content).empty();
    if (goes_on) {
      found.back().span.end = text::trimmed(text, line).end;
      return;
    }
    const std::size_t before = found.size();
    model::append_passages(text, line, model::Layout::table, found);
    if (marked) found[before].depth = nesting.depth_of(model::indent_of(content));
    else nesting.end();
  });
  for (std::size_t i = 0; i < found.size(); ++i) {
    Passage passage{found[i].kind, model::plain_text(text, found[i].span), {}, {}, number};
    passage.depth = found[i].depth;
    if (is_numbered(text, found, i)) take_number(passage);
    cell.passages.push_back(std::move(passage));
  }
  return cell;
}

/// Text in the notation of cells.
std::string with_marks(std::string_view plain) {
  std::string text;
  if (is_guarded(plain)) text += '\'';
  text::for_each_line(plain, text::whole(plain), [&](text::Span span) {
    const std::string_view written = text::slice(plain, span);
    const std::string_view line = text::trimmed(written);
    const std::uint32_t bullet = model::bullet_size(line);
    if (0 < bullet) text.append(model::indent_of(written), ' ');
    const auto kind = 0 < bullet ? model::PassageKind::item : model::PassageKind::paragraph;
    text += line.substr(0, bullet);
    text += model::escaped_passage(line.substr(bullet), kind, model::Layout::table) + '\n';
  });
  return text;
}

}  // namespace

bool is_guarded(std::string_view cell) {
  return 1 < cell.size() && cell[0] == '\'' &&
         (cell[1] == '\'' || computing_signs.find(cell[1]) != cell.npos);
}

Cell cell_with(std::string_view text, std::size_t line, Marks marks) {
  return cell_of(marks == Marks::are_text ? with_marks(text) : std::string(text), line);
}

Sheet read_delimited(std::string_view text, char mark, Marks marks) {
  Sheet sheet;
  Cells cells(text, mark);
  while (!cells.at_end()) {
    Line line;
    line.number = cells.line();
    do {
      const std::string cell = cells.next();
      line.cells.push_back(
          cell_of(marks == Marks::are_text ? with_marks(cell) : cell, cells.line()));
    } while (cells.goes_on());
    sheet.push_back(std::move(line));
  }
  return sheet;
}

}  // namespace ladder::exchange
