#include "exchange/restructuredtext/restructuredtext.h"

#include <algorithm>
#include <string>
#include <utility>

#include "exchange/csv/csv.h"
#include "exchange/format.h"
#include "exchange/page/lines.h"
#include "model/marks.h"
#include "text/ascii.h"
#include "text/unicode.h"

/// What the documentation of Python is written in.
namespace ladder::exchange {
namespace {

constexpr InlineMark rst_marks[] = {{"**", "**", "**"}, {"*", "*", "*"}, {"``", "``", "`"}};

/// `` `what it shows <https://example.org>`_ `` and `` :doc:`what it shows <page>` ``
InlineLink rst_link_at(std::string_view text) {
  std::size_t begin = 0;
  if (text.starts_with(':')) {
    begin = text.find(":`");
    if (begin == text.npos || text.find(' ') < begin) return {};
    ++begin;
  }
  if (!text.substr(begin).starts_with('`') || text.substr(begin).starts_with("``")) return {};
  const std::size_t end = text.find('`', begin + 1);
  if (end == text.npos) return {};
  const std::string_view inside = text.substr(begin + 1, end - begin - 1);
  std::size_t size = end + 1;
  while (size < text.size() && text[size] == '_') ++size;
  const std::size_t open = inside.rfind('<');
  if (open == inside.npos || !inside.ends_with('>')) return {size, std::string(inside), {}};
  const std::string_view address = inside.substr(open + 1, inside.size() - open - 2);
  const bool is_outside = address.find("://") != address.npos;
  return {size, std::string(text::trimmed(inside.substr(0, open))),
          is_outside ? std::string(address) : std::string()};
}

/// A line that underlines a title: one sign again and again.
bool is_underline(std::string_view line) {
  return 3 <= line.size() && line.find_first_not_of(line.front()) == line.npos &&
         text::is_ascii_punctuation(line.front());
}

std::size_t indent_of_line(std::string_view line) {
  const std::size_t indent = line.find_first_not_of(' ');
  return indent == line.npos ? 0 : indent;
}

class RstReader {
 public:
  Section read(std::string_view text) && {
    for_each_line(text, [&](std::string_view line, std::size_t) {
      while (line.ends_with(' ')) line.remove_suffix(1);
      lines_.push_back(line);
    });
    while (at_ < lines_.size()) read_block();
    return std::move(outline_).finish();
  }

 private:
  std::string_view line(std::size_t at) const {
    return at < lines_.size() ? lines_[at] : std::string_view();
  }
  std::span<const std::string_view> rest() const { return std::span(lines_).subspan(at_); }

  void read_block() {
    const std::string_view here = text::trimmed(line(at_));
    if (here.empty()) {
      outline_.blank();
      ++at_;
      return;
    }
    if (begins_grid(here)) return take_table(grid_rows);
    if (begins_simple_table(here)) return take_table(simple_table_rows);
    const bool is_flush = !line(at_).starts_with(' ');
    if (is_flush && is_underline(here) && is_underline(line(at_ + 2)) && !line(at_ + 1).empty())
      return take_heading(text::trimmed(line(at_ + 1)), here.front(), true, 3);
    if (is_flush && is_underline(line(at_ + 1)) && !is_underline(here))
      return take_heading(here, line(at_ + 1).front(), false, 2);
    if (is_underline(here)) {
      outline_.blank();
      ++at_;
      return;
    }
    if (here.starts_with("..")) return take_directive(here);
    take_text(here);
  }

  using RowsOf = std::vector<OutlineRow> (*)(std::span<const std::string_view>, std::size_t,
                                             std::size_t&);
  void take_table(RowsOf rows_of) {
    std::size_t size = 1;
    outline_.table(rows_of(rest(), at_ + 1, size));
    at_ += std::max<std::size_t>(size, 1);
  }

  /// The first kind of underline is that of the highest headings.
  void take_heading(std::string_view title, char sign, bool has_overline, std::size_t size) {
    const std::pair style(sign, has_overline);
    auto known = std::ranges::find(styles_, style);
    if (known == styles_.end()) known = styles_.insert(styles_.end(), style);
    outline_.heading(static_cast<std::uint32_t>(known - styles_.begin()) + 1, title, at_ + 1);
    at_ += size;
  }

  void take_text(std::string_view here) {
    const std::size_t indent = indent_of_line(line(at_));
    const std::size_t number = at_ + 1;
    const std::size_t counted = here.starts_with("#. ") ? 2 : model::item_number_size(here);
    const bool is_item = here.starts_with("- ") || here.starts_with("* ") || here.starts_with("+ ");
    const bool defines = !line(at_ + 1).empty() && indent < indent_of_line(line(at_ + 1));
    if (is_item) outline_.item(indent, text::trimmed(here.substr(2)), number);
    else if (0 < counted) outline_.item(indent, text::trimmed(here.substr(counted)), number, 1);
    else if (here.starts_with(':') && here.find(':', 1) != here.npos &&
             !here.substr(1).starts_with('`') && here.find(":`") == here.npos)
      outline_.comment(here, number);
    else if (defines && indent == 0 && !is_continuing_) outline_.term(here, number);
    else outline_.text(line(at_), number);
    is_continuing_ = !line(at_ + 1).empty() && (is_item || 0 < counted || is_continuing_);
    ++at_;
  }

  // Directives.

  struct Directive {
    std::size_t number = 0;  // of its line
    std::string title;
    std::vector<std::pair<std::string, std::string>> options;
    std::vector<std::string_view> content;
    std::size_t content_line = 0;

    std::string option(std::string_view name) const {
      for (const auto& [key, value] : options)
        if (key == name) return value;
      return {};
    }
  };

  /// What is indented below a directive.
  Directive take_body(std::string_view title) {
    Directive directive{at_ + 1, std::string(text::trimmed(title)), {}, {}, 0};
    const std::size_t indent = indent_of_line(line(at_));
    ++at_;
    bool in_options = true;
    for (; at_ < lines_.size(); ++at_) {
      const std::string_view here = text::trimmed(line(at_));
      if (!here.empty() && indent_of_line(line(at_)) <= indent) break;
      const std::size_t end = here.find(':', 1);
      if (in_options && here.starts_with(':') && end != here.npos) {
        directive.options.emplace_back(here.substr(1, end - 1),
                                       text::trimmed(here.substr(end + 1)));
        continue;
      }
      in_options =
          in_options && here.empty() && directive.content.empty() && directive.options.empty();
      if (directive.content.empty() && here.empty()) continue;
      if (directive.content.empty()) directive.content_line = at_ + 1;
      directive.content.push_back(line(at_));
    }
    while (!directive.content.empty() && text::trimmed(directive.content.back()).empty())
      directive.content.pop_back();
    return directive;
  }

  void take_directive(std::string_view here) {
    const std::size_t colons = here.find("::");
    const std::string_view name =
        colons == here.npos ? std::string_view() : text::trimmed(here.substr(2, colons - 2));
    if (name == "list-table") return take_list_table(take_body(here.substr(colons + 2)));
    if (name == "csv-table") return take_csv_table(take_body(here.substr(colons + 2)));
    const bool holds_page = name == "table" || name == "note" || name == "tip" ||
                            name == "container" || name == "warning" || name == "admonition" ||
                            name == "rst-class";
    if (holds_page) {
      ++at_;
      while (text::trimmed(line(at_)).starts_with(':')) ++at_;
      return;
    }
    const std::size_t number = at_ + 1;
    const Directive directive = take_body({});
    std::string text(here);
    for (const std::string_view it : directive.content) text.append(" ").append(text::trimmed(it));
    outline_.comment(text, number);
  }

  void title(const Directive& directive) {
    if (directive.title.empty()) return;
    outline_.blank();
    outline_.text(directive.title, directive.number);
    outline_.blank();
  }

  static std::size_t header_rows(const Directive& directive) {
    const std::string rows = directive.option("header-rows");
    return rows.empty() ? 0 : static_cast<std::size_t>(rows.front() - '0');
  }

  /// `* - a cell`, and `  - the next` one.
  void take_list_table(const Directive& directive) {
    title(directive);
    std::vector<OutlineRow> rows;
    for (std::size_t i = 0; i < directive.content.size(); ++i) {
      std::string_view text = text::trimmed(directive.content[i]);
      const std::size_t number = directive.content_line + i;
      const std::size_t indent = indent_of_line(directive.content[i]);
      const std::size_t base = indent_of_line(directive.content.front());
      const bool begins_row = indent == base && text.starts_with("* ");
      if (begins_row) {
        rows.push_back({{}, number});
        text = text::trimmed(text.substr(1));
      }
      const bool begins_cell = (begins_row || indent == base + 2) && text.starts_with('-');
      if (rows.empty()) continue;
      if (begins_cell)
        rows.back().cells.push_back({std::string(text::trimmed(text.substr(1))), number});
      else if (!rows.back().cells.empty()) rows.back().cells.back().text.append("\n").append(text);
    }
    for (std::size_t i = 0; i < std::min(header_rows(directive), rows.size()); ++i)
      rows[i].is_header = true;
    outline_.table(rows);
  }

  void take_csv_table(const Directive& directive) {
    title(directive);
    std::string text = directive.option("header");
    const bool has_header = !text.empty();
    if (has_header) text += '\n';
    for (const std::string_view it : directive.content) text.append(text::trimmed(it)).append("\n");
    const std::string mark = directive.option("delim");
    const char delimiter = mark == "tab" ? '\t' : mark.size() == 1 ? mark.front() : ',';
    std::string compact;  // a space after a comma is no part of the cell
    for (std::size_t i = 0; i < text.size(); ++i) {
      compact += text[i];
      while (text[i] == delimiter && i + 1 < text.size() && text[i + 1] == ' ' &&
             text.find('"', i) == i + 2)
        ++i;
    }
    std::vector<OutlineRow> rows;
    const std::size_t first = std::max<std::size_t>(directive.content_line, 2);
    const std::size_t before = first - (has_header ? 2 : 1);
    for (const Line& it : read_delimited(compact, delimiter, Marks::are_text)) {
      rows.push_back({{}, before + it.number});
      for (const Cell& cell : it.cells)
        rows.back().cells.push_back({cell.name, before + it.number});
    }
    const std::size_t headers = has_header ? 1 : header_rows(directive);
    for (std::size_t i = 0; i < std::min(headers, rows.size()); ++i) rows[i].is_header = true;
    outline_.table(rows);
  }

  Outline outline_{{rst_marks, rst_link_at}};
  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::vector<std::pair<char, bool>> styles_;  // of headings, the highest first
  bool is_continuing_ = false;                 // a list item or paragraph
};

bool is_rst_table(std::string_view line) {
  line = text::trimmed(line);
  return begins_grid(line) || line.starts_with(".. list-table::") ||
         line.starts_with(".. csv-table::");
}

constexpr std::string_view rst_endings[] = {".rst", ".rest"};

}  // namespace

const Format formats::restructuredtext = {
    .name = "restructuredtext",
    .endings = rst_endings,
    .read =
        [](std::string_view text) {
          return Reading{RstReader().read(text), {}};
        },
    .likeness = [](std::string_view text) { return has_line(text, is_rst_table) ? 78 : 0; },
    .understood =
        "grid tables, simple tables, `list-table` and `csv-table`; headings and lists, as in "
        "Markdown",
};

}  // namespace ladder::exchange
