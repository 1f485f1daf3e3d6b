#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/format.h"
#include "exchange/page/lines.h"
#include "exchange/page/outline.h"
#include "model/marks.h"
#include "text/unicode.h"

/// Emacs's Org mode.
namespace ladder::exchange {
namespace {

constexpr InlineMark org_marks[] = {
    {"*", "*", "**"}, {"/", "/", "*"}, {"=", "=", "`"}, {"~", "~", "`"}, {"+", "+", "~~"}};

/// `[[https://example.org][what it shows]]`
InlineLink org_link_at(std::string_view text) {
  if (!text.starts_with("[[")) return {};
  const std::size_t end = text.find("]]");
  if (end == text.npos) return {};
  const std::string_view inside = text.substr(2, end - 2);
  const std::size_t middle = inside.find("][");
  const std::string_view address = inside.substr(0, middle);
  const std::string_view shown = middle == inside.npos ? address : inside.substr(middle + 2);
  const bool is_outside = address.find("://") != address.npos;
  return {end + 2, std::string(shown), is_outside ? std::string(address) : std::string()};
}

bool is_org_rule(std::string_view line) { return line.starts_with("|-"); }

/// Only how wide a column is: `<10>`.
bool is_org_width(std::string_view cell) {
  return cell.empty() || (cell.starts_with('<') && cell.ends_with('>') && cell.size() < 6) ||
         cell == "/";
}

std::vector<OutlineCell> org_cells(std::string_view line, std::size_t number) {
  std::vector<OutlineCell> cells;
  line.remove_prefix(1);
  if (line.ends_with('|')) line.remove_suffix(1);
  for (bool goes_on = true; goes_on;) {
    const std::size_t end = std::min(line.find('|'), line.size());
    std::string text = replaced(text::trimmed(line.substr(0, end)), "\\vert{}", "|");
    text = replaced(text, "\\vert", "|");
    cells.push_back({std::move(text), number});
    goes_on = end < line.size();
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return cells;
}

class OrgReader {
 public:
  Section read(std::string_view text) && {
    for_each_line(text,
                  [&](std::string_view line, std::size_t number) { read_line(line, number); });
    end_table();
    Section found = std::move(outline_).finish();
    found.title = title_;
    return found;
  }

 private:
  void read_line(std::string_view whole, std::size_t number) {
    const std::string_view line = text::trimmed(whole);
    if (line.starts_with('|')) return read_row(line, number);
    end_table();
    const std::size_t stars = whole.find_first_not_of('*');
    if (0 < stars && stars != whole.npos && whole[stars] == ' ')
      return outline_.heading(static_cast<std::uint32_t>(stars), without_tags(line.substr(stars)),
                              number);
    if (line.empty()) return outline_.blank();
    const std::string folded = text::folded(line.substr(0, 8));
    if (folded.starts_with("#+title:")) {
      title_ = single_spaced(line.substr(8));
      return;
    }
    if (folded.starts_with("#+begin") || folded.starts_with("#+end")) return;
    const bool is_drawer = line.starts_with(':') && line.ends_with(':') && 2 < line.size();
    if (line.starts_with('#') || is_drawer) return outline_.comment(line, number);
    read_text(whole, line, number);
  }

  void read_text(std::string_view whole, std::string_view line, std::size_t number) {
    const std::size_t indent = whole.find_first_not_of(' ');
    const bool is_item =
        line.starts_with("- ") || line.starts_with("+ ") || (0 < indent && line.starts_with("* "));
    if (const std::uint32_t size = model::item_number_size(line); 0 < size)
      return outline_.item(indent, text::trimmed(line.substr(size)), number, 1);
    if (!is_item) return outline_.text(whole, number);
    line = text::trimmed(line.substr(2));
    const std::size_t term = line.find(" :: ");
    if (term == line.npos) return outline_.item(indent, line, number);
    outline_.term(line.substr(0, term), number);
    outline_.text(line.substr(term + 4), number);
  }

  /// `TODO Senior :people:`
  static std::string_view without_tags(std::string_view title) {
    title = text::trimmed(title);
    for (const std::string_view keyword : {"TODO ", "DONE "})
      if (title.starts_with(keyword)) title.remove_prefix(keyword.size());
    const std::size_t space = title.rfind(' ');
    if (title.ends_with(':') && space != title.npos && title.substr(space + 1).starts_with(':'))
      title = text::trimmed(title.substr(0, space));
    return title;
  }

  void read_row(std::string_view line, std::size_t number) {
    if (is_org_rule(line)) {
      // What is above the first rule heads the columns.
      if (!has_rule_ && !rows_.empty())
        for (OutlineRow& it : rows_) it.is_header = true;
      has_rule_ = has_rule_ || !rows_.empty();
      return;
    }
    std::vector<OutlineCell> cells = org_cells(line, number);
    const bool says_nothing =
        std::ranges::all_of(cells, [](const OutlineCell& it) { return is_org_width(it.text); });
    if (!says_nothing) rows_.push_back({std::move(cells), number});
  }

  void end_table() {
    if (rows_.size() < 2)
      for (OutlineRow& it : rows_) it.is_header = false;
    if (!rows_.empty()) outline_.table(rows_);
    rows_.clear();
    has_rule_ = false;
  }

  Outline outline_{{org_marks, org_link_at}};
  std::vector<OutlineRow> rows_;
  bool has_rule_ = false;
  std::string title_;
};

bool is_org_line(std::string_view line) {
  return line.starts_with("|-") && line.find('+') != line.npos && line.find(' ') == line.npos;
}

int likeness_to_org(std::string_view text) {
  if (text.starts_with("#+")) return 80;
  return has_line(text, is_org_line) ? 75 : 0;
}

constexpr std::string_view org_endings[] = {".org"};

}  // namespace

const Format formats::org = {
    .name = "org",
    .endings = org_endings,
    .read =
        [](std::string_view text) {
          return Reading{OrgReader().read(text), {}};
        },
    .likeness = likeness_to_org,
    .understood = "tables; headings and lists, as in Markdown",
};

}  // namespace ladder::exchange
