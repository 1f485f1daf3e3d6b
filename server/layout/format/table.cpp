#include <algorithm>
#include <optional>

#include "layout/format/blanks.h"
#include "layout/format/grid.h"
#include "layout/format/line_format.h"
#include "model/corner.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

/// Tables with longer lines aren't aligned: they would have more padding than text, and no window
/// is wide enough for them.
constexpr std::size_t widest_aligned = 240;

constexpr std::string_view rule = "---";

/// The fields between the pipes of a line, without the pipe at its end.
std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  std::size_t begin = line.find('|') + 1;
  for (std::size_t at = begin; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '|') {
      fields.push_back(line.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  const std::string_view last = line.substr(begin);
  if (!without_blanks(last).empty()) fields.push_back(last);
  return fields;
}

Cells cells_of(std::string_view line, GridLine::Kind kind) {
  Cells cells;
  const bool is_header = kind == GridLine::Kind::header;
  for (const std::string_view field : fields_of(line)) {
    if (cells.empty() && is_header) cells.push_back(formatted_corner(without_spaces(field)));
    else if (cells.empty() || is_header) cells.emplace_back(without_spaces(field));
    else cells.push_back(formatted_cell(without_blanks(field), model::Layout::table));
  }
  return cells;
}

/// The colons in a line of dashes, which say how Markdown aligns a column.
struct Alignment {
  bool left = false;
  bool right = false;
};

std::vector<Alignment> alignments_of(std::string_view line) {
  std::vector<Alignment> all;
  for (std::string_view field : fields_of(line)) {
    field = without_blanks(field);
    all.push_back({field.starts_with(':'), 1 < field.size() && field.ends_with(':')});
  }
  return all;
}

std::string dashes(std::size_t width, Alignment alignment) {
  std::string written(width, '-');
  if (alignment.left) written.front() = ':';
  if (alignment.right) written.back() = ':';
  return written;
}

/// Writes the lines of one table.
class Aligner {
 public:
  explicit Aligner(const std::vector<Cells>& lines) {
    for (const Cells& it : lines) measure(it);
    std::size_t width = 1;
    for (const std::size_t it : widths_) width += it + 3;
    if (widest_aligned < width) std::ranges::fill(widths_, 0);
  }

  std::string line(const Cells& cells) const {
    std::string written = "|";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      written.append(" ").append(cells[i]);
      if (0 < widths_[i]) written.append(widths_[i] - text::width(cells[i]), ' ');
      written += " |";
    }
    return written;
  }

  std::string rule_line(std::size_t cells, std::string_view line) const {
    std::vector<Alignment> alignments = alignments_of(line);
    alignments.resize(cells);
    std::string written = "|";
    for (std::size_t i = 0; i < cells; ++i)
      written.append(" ")
          .append(dashes(std::max(widths_[i], rule.size()), alignments[i]))
          .append(" |");
    return written;
  }

 private:
  void measure(const Cells& cells) {
    if (widths_.size() < cells.size()) widths_.resize(cells.size(), rule.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      // A character has at most four bytes, and some have no width.
      const std::size_t width =
          widths_[i] <= widest_aligned ? text::width(cells[i]) : std::size_t{0};
      widths_[i] = std::max(widths_[i], width);
    }
  }

  std::vector<std::size_t> widths_;  // of the columns; 0: as wide as each cell is
};

}  // namespace

void format_table(std::string_view text, const std::vector<GridLine>& grid, Lines& lines) {
  std::vector<Cells> all;
  std::vector<std::size_t> places;
  std::optional<std::size_t> delimiter;
  for (const GridLine& it : grid) {
    const std::string_view line = text::slice(text, lines.all[it.line].content);
    if (it.kind == GridLine::Kind::delimiter) {
      delimiter = it.line;
      continue;
    }
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == line.npos || line[begin] != '|') continue;  // only a label
    Cells cells = cells_of(line, it.kind);
    if (cells.empty()) continue;
    // With a pipe after it, a corner would begin another table.
    if (it.kind == GridLine::Kind::row && model::orientation_stated_by(cells.front())) continue;
    all.push_back(std::move(cells));
    places.push_back(it.line);
  }
  if (all.empty()) return;
  const std::size_t columns = columns_of(all);
  for (Cells& it : all) drop_spare_cells(it, columns);
  const Aligner aligner(all);
  const auto write = [&](std::size_t place, std::string formatted) {
    Line& line = lines.all[place];
    if (formatted == text::slice(text, line.content)) return;
    line.written = static_cast<std::uint32_t>(lines.written.size());
    lines.written.push_back(std::move(formatted));
  };
  for (std::size_t i = 0; i < all.size(); ++i) write(places[i], aligner.line(all[i]));
  if (delimiter)
    write(*delimiter,
          aligner.rule_line(all.front().size(), text::slice(text, lines.all[*delimiter].content)));
}

}  // namespace ladder::layout
