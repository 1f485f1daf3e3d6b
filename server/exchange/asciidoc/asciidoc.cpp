#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/csv/csv.h"
#include "exchange/format.h"
#include "exchange/page/lines.h"
#include "exchange/page/outline.h"
#include "text/ascii.h"
#include "text/unicode.h"

/// AsciiDoc, as Asciidoctor reads it.
namespace ladder::exchange {
namespace {

constexpr InlineMark asciidoc_marks[] = {
    {"**", "**", "**"}, {"__", "__", "*"}, {"*", "*", "**"}, {"_", "_", "*"}, {"`", "`", "`"}};

/// `https://example.org[what it shows]` and `link:page[what it shows]`
InlineLink asciidoc_link_at(std::string_view text) {
  const bool is_address = text.starts_with("http://") || text.starts_with("https://");
  const bool is_link = text.starts_with("link:") || text.starts_with("xref:");
  if (!is_address && !is_link) return {};
  const std::size_t open = text.find('[');
  const std::size_t end = text.find(']', std::min(open, text.size()));
  if (end == text.npos || text.find(' ') < open) return {};
  std::string address = is_address ? std::string(text.substr(0, open)) : std::string();
  return {end + 1, std::string(text.substr(open + 1, end - open - 1)), std::move(address)};
}

/// What is before the bar of a cell: `2+`, `.3+`, `2.3+^.^a`; nothing if it's text.
std::optional<OutlineCell> asciidoc_cell_format(std::string_view text) {
  OutlineCell cell;
  std::size_t at = 0;
  const auto take_number = [&] {
    const std::size_t begin = at;
    while (at < text.size() && text::is_ascii_digit(text[at])) ++at;
    return covered_by(text.substr(begin, at - begin));
  };
  const std::uint32_t columns = take_number();
  std::uint32_t rows = 1;
  if (at < text.size() && text[at] == '.') {
    ++at;
    rows = take_number();
  }
  if (at < text.size() && text[at] == '+') {
    ++at;
    cell.columns = columns;
    cell.rows = rows;
  } else if (0 < at) {
    return std::nullopt;
  }
  return text.find_first_not_of("<^>.adehlmsv", at) == text.npos ? std::optional(cell)
                                                                 : std::nullopt;
}

/// What a table begins and ends with.
bool is_asciidoc_fence(std::string_view line) { return line == "|===" || line == ",==="; }

/// A table that is being read.
struct AsciidocTable {
  std::string attributes;
  std::vector<OutlineCell> cells;
  std::size_t first_line_cells = 0;
  bool has_header = false;
  std::string separated;  // the text of a table of CSV
  std::size_t line = 0;

  std::size_t width() const {
    const std::size_t at = attributes.find("cols=");
    if (at == attributes.npos) return first_line_cells;
    std::string_view value = std::string_view(attributes).substr(at + 5);
    if (value.starts_with('"')) value = value.substr(1, value.find('"', 1) - 1);
    else value = value.substr(0, value.find_first_of(",]"));
    if (const std::size_t star = value.find('*'); star != value.npos)
      return covered_by(value.substr(0, star));
    return 1 + static_cast<std::size_t>(
                   std::ranges::count_if(value, [](char c) { return c == ',' || c == ';'; }));
  }

  /// The cells as rows, each as wide as the table.
  std::vector<OutlineRow> rows() && {
    std::vector<OutlineRow> rows;
    const std::size_t columns = width();
    if (columns == 0) return rows;
    std::vector<std::size_t> below;  // by column: rows that a cell above still covers
    below.resize(columns);
    std::size_t column = columns;
    for (OutlineCell& it : cells) {
      while (column < columns && 0 < below[column]) --below[column++];
      if (columns <= column) {
        rows.push_back({{}, it.line});
        for (column = 0; column < columns && 0 < below[column]; ++column) --below[column];
      }
      for (std::uint32_t i = 0; i < it.columns && column < columns; ++i)
        below[column++] = it.rows - 1;
      rows.back().cells.push_back(std::move(it));
    }
    const bool is_headed = has_header || attributes.find("header") != std::string::npos;
    if (is_headed && 1 < rows.size()) rows.front().is_header = true;
    return rows;
  }
};

class AsciidocReader {
 public:
  Section read(std::string_view text) && {
    for_each_line(text,
                  [&](std::string_view line, std::size_t number) { read_line(line, number); });
    if (table_) end_table();
    return std::move(outline_).finish();
  }

 private:
  void read_line(std::string_view whole, std::size_t number) {
    const std::string_view line = text::trimmed(whole);
    const bool is_fence = is_asciidoc_fence(line);
    if (table_) return is_fence ? end_table() : read_table_line(line, number);
    if (is_fence) return begin_table(line, number);
    if (line == "////") is_comment_ = !is_comment_;
    if (is_comment_ || line.starts_with("//")) return outline_.comment(line, number);
    if (line.empty()) {
      attributes_.clear();
      return outline_.blank();
    }
    if (line.starts_with('[') && line.ends_with(']') && !line.starts_with("[["))
      return attributes_.assign(line), void();
    const std::size_t depth = line.find_first_not_of('=');
    if (0 < depth && depth != line.npos && line[depth] == ' ')
      return outline_.heading(static_cast<std::uint32_t>(depth), text::trimmed(line.substr(depth)),
                              number);
    // Delimiters of blocks, attributes of the document, anchors and joints.
    const bool is_block =
        4 <= line.size() && line.find_first_not_of(line.substr(0, 1)) == line.npos;
    if (is_block || line == "+" || line.starts_with("[[")) return outline_.blank();
    if (line.starts_with(':') && line.find(':', 1) != line.npos)
      return outline_.comment(line, number);
    read_text(whole, line, number);
  }

  void read_text(std::string_view whole, std::string_view line, std::size_t number) {
    const std::size_t marks = line.find_first_not_of("*.-");
    const bool is_item = 0 < marks && marks != line.npos && line[marks] == ' ';
    if (is_item) {
      const std::string_view text = text::trimmed(line.substr(marks));
      if (line.front() == '.') return outline_.item(marks, text, number, 1);
      return outline_.item(marks, text, number);
    }
    const std::size_t term = line.find("::");
    if (term != line.npos && 0 < term && (term + 2 == line.size() || line[term + 2] == ' ')) {
      outline_.term(line.substr(0, term), number);
      if (term + 2 < line.size()) outline_.text(line.substr(term + 2), number);
      return;
    }
    // The title of a block.
    if (line.starts_with('.') && 1 < line.size()) line.remove_prefix(1);
    outline_.text(line == whole ? whole : line, number);
  }

  void begin_table(std::string_view line, std::size_t number) {
    table_.emplace();
    table_->attributes = std::exchange(attributes_, {});
    table_->line = number;
    is_separated_ =
        line.starts_with(',') || table_->attributes.find("format=csv") != std::string::npos;
  }

  void read_table_line(std::string_view line, std::size_t number) {
    if (is_separated_) {
      table_->separated.append(line).append("\n");
      return;
    }
    if (line.empty()) {
      // A blank line after the first line of cells says that they head the columns.
      if (0 < table_->first_line_cells && table_->cells.size() == table_->first_line_cells &&
          number == last_row_ + 1)
        table_->has_header = true;
      if (!table_->cells.empty()) table_->cells.back().text += '\n';
      return;
    }
    const bool is_first = table_->cells.empty();
    std::optional<OutlineCell> next;
    for (bool goes_on = true; goes_on;) {
      std::size_t bar = line.find('|');
      while (bar != line.npos && 0 < bar && line[bar - 1] == '\\') bar = line.find('|', bar + 1);
      std::string_view text = line.substr(0, bar);
      goes_on = bar != line.npos;
      // The last word before a bar may say how wide the next cell is.
      std::optional<OutlineCell> format;
      if (goes_on) {
        const std::size_t word = text.rfind(' ') == text.npos ? 0 : text.rfind(' ') + 1;
        format = asciidoc_cell_format(text.substr(word));
        if (format) text = text.substr(0, word);
      }
      add_text(text, std::move(next), number);
      next = goes_on ? format.value_or(OutlineCell{}) : std::optional<OutlineCell>();
      if (next) next->line = number;
      line.remove_prefix(std::min(bar == line.npos ? line.size() : bar + 1, line.size()));
    }
    if (is_first) {
      for (const OutlineCell& it : table_->cells) table_->first_line_cells += it.columns;
      last_row_ = number;
    }
  }

  void add_text(std::string_view text, std::optional<OutlineCell> cell, std::size_t number) {
    std::string plain = replaced(text::trimmed(text), "\\|", "|");
    if (cell) {
      cell->line = number;
      cell->text = std::move(plain);
      table_->cells.push_back(std::move(*cell));
    } else if (!plain.empty() && !table_->cells.empty()) {
      table_->cells.back().text.append("\n").append(plain);
    }
  }

  void end_table() {
    AsciidocTable table = std::move(*table_);
    table_.reset();
    attributes_.clear();
    if (!is_separated_) return outline_.table(std::move(table).rows());
    std::vector<OutlineRow> rows;
    for (const Line& line : read_delimited(table.separated, ',', Marks::are_text)) {
      rows.push_back({{}, table.line + line.number});
      for (const Cell& it : line.cells)
        rows.back().cells.push_back({it.name, table.line + line.number});
    }
    if (1 < rows.size()) rows.front().is_header = true;
    outline_.table(rows);
  }

  Outline outline_{{asciidoc_marks, asciidoc_link_at}};
  std::optional<AsciidocTable> table_;
  std::string attributes_;  // of the block that follows
  bool is_separated_ = false;
  bool is_comment_ = false;
  std::size_t last_row_ = 0;
};

constexpr std::string_view asciidoc_endings[] = {".adoc", ".asciidoc", ".asc"};

}  // namespace

const Format formats::asciidoc = {
    .name = "asciidoc",
    .endings = asciidoc_endings,
    .read =
        [](std::string_view text) {
          return Reading{AsciidocReader().read(text), {}};
        },
    .likeness = [](std::string_view text) { return has_line(text, is_asciidoc_fence) ? 80 : 0; },
    .understood = "tables, including CSV tables; headings and lists, as in Markdown",
};

}  // namespace ladder::exchange
