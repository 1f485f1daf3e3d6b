#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/format.h"
#include "exchange/page/lines.h"
#include "exchange/page/outline.h"
#include "text/unicode.h"

/// The pages of Wikipedia and other wikis.
namespace ladder::exchange {
namespace {

constexpr InlineMark wiki_marks[] = {{"'''", "'''", "**"}, {"''", "''", "*"}};

/// `[[Page|what it shows]]` within the wiki, `[https://example.org what it shows]` elsewhere.
InlineLink wiki_link_at(std::string_view text) {
  if (text.starts_with("[[")) {
    const std::size_t end = text.find("]]");
    if (end == text.npos) return {};
    const std::string_view inside = text.substr(2, end - 2);
    return {end + 2, std::string(inside.substr(inside.find('|') + 1)), {}};
  }
  if (!text.starts_with("[http")) return {};
  const std::size_t end = text.find(']');
  const std::size_t space = text.find(' ');
  if (end == text.npos || end < space) return {};
  return {end + 1, std::string(text.substr(space + 1, end - space - 1)),
          std::string(text.substr(1, space - 1))};
}

/// Without tags of HTML other than those for breaks, and without the text of footnotes.
std::string without_wiki_tags(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> entities[] = {
      {"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}};
  std::string plain;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find('<'), text.size());
    plain += text.substr(0, begin);
    text.remove_prefix(begin);
    const std::size_t end = text.find('>');
    if (text.empty() || end == text.npos) break;
    const std::string tag = text::folded(text.substr(1, end - 1));
    text.remove_prefix(end + 1);
    if (tag.starts_with("br")) plain += '\n';
    if (!tag.starts_with("ref") || tag.ends_with('/')) continue;
    if (const std::size_t close = text.find("</ref>"); close != text.npos)
      text.remove_prefix(close + 6);
  }
  plain += text;
  if (plain.find('&') == plain.npos) return plain;
  for (const auto& [entity, character] : entities) plain = replaced(plain, entity, character);
  return plain;
}

std::uint32_t number_of_attribute(std::string_view attributes, std::string_view name) {
  const std::size_t at = attributes.find(name);
  if (at == attributes.npos) return 1;
  const std::size_t digit = attributes.find_first_of("0123456789", at);
  if (digit == attributes.npos) return 1;
  return covered_by(attributes.substr(digit, 4));
}

/// The bar that separates the attributes of a cell from its text, unless it's that of a link.
std::size_t end_of_attributes(std::string_view cell) {
  const std::size_t bar = cell.find('|');
  const bool has_attributes = bar != cell.npos && cell.substr(0, bar).find('=') != cell.npos &&
                              cell.substr(0, bar).find("[[") == cell.npos &&
                              cell.substr(0, bar).find("{{") == cell.npos;
  return has_attributes ? bar : cell.npos;
}

OutlineCell wiki_cell(std::string_view text, std::size_t number) {
  OutlineCell cell{{}, number};
  if (const std::size_t bar = end_of_attributes(text); bar != text.npos) {
    cell.columns = number_of_attribute(text.substr(0, bar), "colspan");
    cell.rows = number_of_attribute(text.substr(0, bar), "rowspan");
    text.remove_prefix(bar + 1);
  }
  cell.text = text::trimmed(text);
  return cell;
}

class WikiReader {
 public:
  Section read(std::string_view text) && {
    for_each_line(text, [&](std::string_view line, std::size_t number) {
      if (is_comment_) is_comment_ = line.find("-->") == line.npos;
      else read_line(line, number);
    });
    if (in_table_) end_table();
    return std::move(outline_).finish();
  }

 private:
  void read_line(std::string_view whole, std::size_t number) {
    const std::string_view line = text::trimmed(whole);
    if (line.starts_with("<!--")) {
      is_comment_ = line.find("-->") == line.npos;
      const std::size_t end = std::min(line.find("-->"), line.size());
      return outline_.comment(line.substr(4, end - 4), number);
    }
    if (line.starts_with("{|")) {
      in_table_ = true;
      return;
    }
    if (in_table_) return read_table_line(line, number);
    if (line.empty()) return outline_.blank();
    if (line.starts_with('=')) return read_heading(line, number);
    const std::size_t marks = line.find_first_not_of("*#:;");
    if (marks == 0 || marks == line.npos) return outline_.text(without_wiki_tags(line), number);
    read_item(line.substr(0, marks), text::trimmed(line.substr(marks)), number);
  }

  void read_heading(std::string_view line, std::size_t number) {
    std::uint32_t depth = 0;
    while (1 < line.size() && line.front() == '=' && line.back() == '=') {
      line = line.substr(1, line.size() - 2);
      ++depth;
    }
    if (depth == 0) outline_.text(line, number);
    else outline_.heading(depth, without_wiki_tags(text::trimmed(line)), number);
  }

  void read_item(std::string_view marks, std::string_view text, std::size_t number) {
    const std::string plain = without_wiki_tags(text);
    if (marks.back() == ':') {
      outline_.blank();
      return outline_.text(plain, number);
    }
    if (marks.back() == ';') {
      const std::size_t colon = std::min(plain.find(" : "), plain.size());
      outline_.term(plain.substr(0, colon), number);
      if (colon < plain.size()) outline_.text(plain.substr(colon + 3), number);
      return;
    }
    if (marks.back() == '#') outline_.item(marks.size(), plain, number, 1);
    else outline_.item(marks.size(), plain, number);
  }

  void read_table_line(std::string_view line, std::size_t number) {
    if (line.starts_with("|}")) return end_table();
    if (line.starts_with("|+")) return outline_.text(without_wiki_tags(line.substr(2)), number);
    if (line.starts_with("|-")) {
      rows_.push_back({{}, number});
      return;
    }
    const bool heads = line.starts_with('!');
    if (!heads && !line.starts_with('|')) return continue_cell(line);
    if (rows_.empty()) rows_.push_back({{}, number});
    OutlineRow& row = rows_.back();
    if (row.cells.empty()) {
      row.line = number;
      row.is_header = true;
    }
    row.is_header = row.is_header && heads;
    line.remove_prefix(1);
    for (bool goes_on = true; goes_on;) {
      const std::size_t end =
          std::min({line.find("||"), heads ? line.find("!!") : line.npos, line.size()});
      row.cells.push_back(wiki_cell(line.substr(0, end), number));
      goes_on = end < line.size();
      line.remove_prefix(std::min(end + 2, line.size()));
    }
  }

  void continue_cell(std::string_view line) {
    if (rows_.empty() || rows_.back().cells.empty()) return;
    std::string& text = rows_.back().cells.back().text;
    text += '\n';
    const std::size_t marks = line.find_first_not_of("*#");
    if (0 < marks && marks != line.npos)
      text.append("- ").append(text::trimmed(line.substr(marks)));
    else text += line;
  }

  void end_table() {
    in_table_ = false;
    std::erase_if(rows_, [](const OutlineRow& it) { return it.cells.empty(); });
    for (OutlineRow& row : rows_)
      for (OutlineCell& it : row.cells) it.text = without_wiki_tags(it.text);
    outline_.table(rows_);
    rows_.clear();
  }

  Outline outline_{{wiki_marks, wiki_link_at}};
  std::vector<OutlineRow> rows_;
  bool in_table_ = false;
  bool is_comment_ = false;
};

bool begins_wiki_table(std::string_view line) { return line.starts_with("{|"); }

constexpr std::string_view wiki_endings[] = {".mediawiki", ".wiki", ".wikitext"};

}  // namespace

const Format formats::mediawiki = {
    .name = "mediawiki",
    .endings = wiki_endings,
    .read =
        [](std::string_view text) {
          return Reading{WikiReader().read(text), {}};
        },
    .likeness = [](std::string_view text) { return has_line(text, begins_wiki_table) ? 75 : 0; },
    .understood = "tables; headings and lists, as in Markdown",
};

}  // namespace ladder::exchange
