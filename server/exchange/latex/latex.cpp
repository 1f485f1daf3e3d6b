#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/format.h"
#include "exchange/page/lines.h"
#include "exchange/page/outline.h"
#include "text/ascii.h"
#include "text/unicode.h"

/// The text of LaTeX: its headings, lists and tables. Macros are not computed.
namespace ladder::exchange {
namespace {

/// Bold words and the like, as the reader below writes them.
constexpr InlineMark latex_marks[] = {{"\1", "\2", "**"}, {"\3", "\4", "*"}};

bool is_latex_name(std::string_view name, std::string_view names) {
  const std::string whole = " " + std::string(name) + " ";
  return names.find(whole) != names.npos;
}

bool is_latex_table(std::string_view name) {
  constexpr std::string_view names =
      " tabular tabular* tabularx tabulary longtable xltabular tblr longtblr "
      "supertabular array ";
  return is_latex_name(name, names);
}

class LatexReader {
 public:
  explicit LatexReader(std::string_view text) : text_(text) {
    const std::size_t begin = text.find("\\begin{document}");
    if (begin == text.npos) return;
    take_title();
    while (at_ < begin) step();
  }

  Section read() && {
    while (at_ < text_.size()) read_one();
    end_paragraph();
    if (in_table_) end_table();
    Section found = std::move(outline_).finish();
    found.title = title_;
    return found;
  }

 private:
  void step() {
    if (text_[at_] == '\n') ++line_;
    ++at_;
  }

  bool is_at(std::string_view text) const { return text_.substr(at_).starts_with(text); }

  void take_title() {
    const std::size_t at = text_.find("\\title{");
    if (at == text_.npos) return;
    const std::size_t end = text_.find('}', at);
    if (end != text_.npos) title_ = single_spaced(text_.substr(at + 7, end - at - 7));
  }

  void read_one() {
    const char c = text_[at_];
    if (c == '%') {
      while (at_ < text_.size() && text_[at_] != '\n') ++at_;
      if (at_ < text_.size()) step();
      return;
    }
    if (c == '\\') return read_command();
    if (c == '\n') return read_line_end();
    if (c == '&' && in_table_) return end_cell();
    if (c == '~') say(" ");
    else if (c == '{') braces_.push_back("");
    else if (c == '}') close_brace();
    else if (c == '$') {
    } else if (is_at("---")) return say_and_skip("—", 3);
    else if (is_at("--")) return say_and_skip("–", 2);
    else if (is_at("``") || is_at("''")) return say_and_skip("\"", 2);
    else say(text_.substr(at_, 1));
    ++at_;
  }

  void say(std::string_view text) {
    if (begin_line_ == 0 && !text::trimmed(text).empty()) begin_line_ = line_;
    said_ += text;
  }

  void say_and_skip(std::string_view text, std::size_t size) {
    say(text);
    at_ += size;
  }

  /// A blank line ends a paragraph.
  void read_line_end() {
    step();
    std::size_t next = text_.find_first_not_of(" \t", at_);
    if (next != text_.npos && text_[next] == '\n') {
      if (in_table_) said_ += '\n';
      else end_paragraph();
      return;
    }
    say(" ");
  }

  void close_brace() {
    if (braces_.empty()) return;
    said_ += braces_.back();
    braces_.pop_back();
  }

  /// What is in braces, without reading it.
  std::string_view take_argument(char open = '{', char close = '}') {
    std::size_t at = text_.find_first_not_of(" \t\n", at_);
    if (at == text_.npos || text_[at] != open) return {};
    std::size_t depth = 0;
    const std::size_t begin = at + 1;
    for (; at < text_.size(); ++at) {
      if (text_[at] == '\\') {
        ++at;
        continue;
      }
      if (text_[at] == open) ++depth;
      if (text_[at] == close && --depth == 0) break;
    }
    const std::size_t end = std::min(at, text_.size());
    while (at_ < std::min(end + 1, text_.size())) step();
    return text_.substr(begin, end - begin);
  }

  void open_brace(std::string_view mark, std::string_view end) {
    const std::size_t at = text_.find_first_not_of(" \t\n", at_);
    if (at == text_.npos || text_[at] != '{') return;
    while (at_ <= at) step();
    say(mark);
    braces_.push_back(end);
  }

  void read_command() {
    ++at_;
    if (text_.size() <= at_) return;
    if (!text::is_ascii_letter(text_[at_])) return read_sign();
    const std::size_t begin = at_;
    while (at_ < text_.size() && text::is_ascii_letter(text_[at_])) ++at_;
    const std::string_view name = text_.substr(begin, at_ - begin);
    if (is_at("*")) ++at_;
    if (name == "begin") return begin_environment(take_argument());
    if (name == "end") return end_environment(take_argument());
    if (name == "item") return begin_item();
    if (in_table_ && read_table_command(name)) return;
    constexpr std::string_view headings[] = {"part",       "chapter",       "section",
                                             "subsection", "subsubsection", "paragraph"};
    const auto heading = std::ranges::find(headings, name);
    if (heading != std::end(headings))
      return read_heading(static_cast<std::uint32_t>(heading - std::begin(headings)) + 1);
    read_words(name);
  }

  void read_words(std::string_view name) {
    constexpr std::string_view bold = " textbf textsc ";
    constexpr std::string_view slanted = " emph textit textsl ";
    constexpr std::string_view silent =
        " label cite ref vspace hspace includegraphics usepackage documentclass "
        "input include pagestyle footnote color cellcolor rowcolor rowcolors "
        "setlength bibliography newcommand renewcommand definecolor thispagestyle "
        "arraystretch index ";
    constexpr std::string_view breaks = " newline par linebreak ";
    if (is_latex_name(name, bold)) return open_brace("\1", "\2");
    if (is_latex_name(name, slanted)) return open_brace("\3", "\4");
    if (is_latex_name(name, silent)) {
      take_argument('[', ']');
      take_argument();
      if (name == "setlength" || name == "newcommand" || name == "renewcommand") take_argument();
      return;
    }
    if (is_latex_name(name, breaks)) {
      if (in_table_) said_ += '\n';
      else end_paragraph();
      return;
    }
    if (name == "href" || name == "textcolor") take_argument();
    if (name == "textbackslash") say("\\");
    if (name == "ldots" || name == "dots") say("…");
    if (name == "LaTeX" || name == "TeX") say(name);
    // Of any other command, what is in its braces.
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (is_at("[")) take_argument('[', ']');
    if (is_at("{")) open_brace("", "");
  }

  void read_sign() {
    const char c = text_[at_];
    if (c == '\\') {
      ++at_;
      if (is_at("*")) ++at_;
      // `\\ [2em]` leaves a gap below the row.
      const std::size_t next = std::min(text_.find_first_not_of(' ', at_), text_.size());
      const bool is_gap = next + 1 < text_.size() && text_[next] == '[' &&
                          (text::is_ascii_digit(text_[next + 1]) || text_[next + 1] == '-');
      if (is_gap) at_ = next;
      if (is_at("[")) take_argument('[', ']');
      if (in_table_ && braces_.empty()) end_row();
      else if (in_table_) said_ += '\n';
      else say(" ");
      return;
    }
    if (std::string_view("&%$#_{}").find(c) != std::string_view::npos) say(text_.substr(at_, 1));
    else if (c == ',' || c == ' ' || c == ';') say(" ");
    if (c == '\n') ++line_;
    ++at_;
  }

  // Outside tables.

  void end_paragraph() {
    const std::string text = single_spaced(std::exchange(said_, {}));
    const std::size_t line = std::exchange(begin_line_, 0);
    if (text.empty()) return;
    if (in_item_ && !std::exchange(is_item_begun_, true))
      outline_.item(lists_.size(), text, line == 0 ? line_ : line);
    else outline_.text(in_item_ ? " " + text : text, line);
    outline_.blank();
  }

  void read_heading(std::uint32_t depth) {
    end_paragraph();
    in_item_ = false;
    take_argument('[', ']');
    const std::size_t line = line_;
    const std::string title(take_argument());
    LatexReader inner(title);
    outline_.heading(depth, inner.words(), line);
  }

  std::string words() {
    while (at_ < text_.size()) read_one();
    return single_spaced(said_);
  }

  void begin_item() {
    end_paragraph();
    in_item_ = true;
    is_item_begun_ = false;
    const std::string term(take_argument('[', ']'));
    if (term.empty()) return;
    // `\item[Level 1]` of a description.
    LatexReader inner(term);
    outline_.blank();
    outline_.term(inner.words(), line_);
    in_item_ = false;
  }

  void begin_environment(std::string_view name) {
    constexpr std::string_view lists = " itemize enumerate description ";
    if (is_latex_table(name)) return begin_table(name);
    if (in_table_) return;
    end_paragraph();
    if (is_latex_name(name, lists)) {
      lists_.emplace_back(name);
      in_item_ = false;
    }
    take_argument('[', ']');
  }

  void end_environment(std::string_view name) {
    if (in_table_ && is_latex_table(name)) return end_table();
    if (in_table_) return;
    end_paragraph();
    if (!lists_.empty() && lists_.back() == name) {
      lists_.pop_back();
      in_item_ = !lists_.empty();
    }
    if (name == "document") at_ = text_.size();
  }

  // Tables.

  void begin_table(std::string_view name) {
    end_paragraph();
    take_argument('[', ']');
    const bool has_width =
        name == "tabular*" || name == "tabularx" || name == "tabulary" || name == "xltabular";
    if (has_width) take_argument();
    take_argument();
    in_table_ = true;
    braces_.clear();
    cell_ = {};
    row_ = {};
  }

  bool read_table_command(std::string_view name) {
    constexpr std::string_view rules =
        " hline toprule midrule bottomrule endhead endfirsthead cline cmidrule "
        "endfoot endlastfoot ";
    if (is_latex_name(name, rules)) {
      if (is_at("(")) take_argument('(', ')');
      if (name == "cline" || name == "cmidrule") take_argument();
      // What is above the first rule below a row heads the columns.
      if (rows_.size() == 1) rows_.front().is_header = true;
      // Pages that a table goes on begin with the same header.
      if (name == "endhead" && 1 < rows_.size()) rows_.resize(1);
      return true;
    }
    if (name == "caption") {
      take_argument('[', ']');
      take_argument();
      return true;
    }
    if (name == "multicolumn" || name == "multirow") {
      const std::uint32_t count = covered_by(take_argument());
      (name == "multicolumn" ? cell_.columns : cell_.rows) = count;
      take_argument('[', ']');
      take_argument();
      open_brace("", "");
      return true;
    }
    if (name == "makecell" || name == "shortstack" || name == "parbox") {
      take_argument('[', ']');
      if (name == "parbox") take_argument();
      open_brace("", "");
      return true;
    }
    return false;
  }

  void end_cell() {
    ++at_;
    take_cell();
  }

  void take_cell() {
    cell_.line = begin_line_ == 0 ? line_ : begin_line_;
    cell_.text = text::trimmed(said_);
    said_.clear();
    begin_line_ = 0;
    if (row_.cells.empty()) row_.line = cell_.line;
    row_.cells.push_back(std::move(cell_));
    cell_ = {};
  }

  void end_row() {
    take_cell();
    const bool says_something =
        std::ranges::any_of(row_.cells, [](const OutlineCell& it) { return !it.text.empty(); });
    if (says_something) rows_.push_back(std::move(row_));
    row_ = {};
  }

  void end_table() {
    if (!row_.cells.empty() || !text::trimmed(said_).empty()) end_row();
    said_.clear();
    outline_.table(without_covered_cells(std::move(rows_)));
    rows_.clear();
    in_table_ = false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  Outline outline_{{latex_marks, nullptr}};
  std::string title_;
  std::string said_;
  std::size_t begin_line_ = 0;            // of what was said
  std::vector<std::string_view> braces_;  // that are open: what closes them
  std::vector<std::string> lists_;
  bool in_item_ = false;
  bool is_item_begun_ = false;
  bool in_table_ = false;
  OutlineCell cell_;
  OutlineRow row_;
  std::vector<OutlineRow> rows_;
};

bool begins_latex_table(std::string_view line) {
  line = text::trimmed(line);
  return line.starts_with("\\begin{") || line.starts_with("\\documentclass");
}

constexpr std::string_view latex_endings[] = {".tex", ".latex", ".ltx"};

}  // namespace

const Format formats::latex = {
    .name = "latex",
    .endings = latex_endings,
    .read =
        [](std::string_view text) {
          return Reading{LatexReader(text).read(), {}};
        },
    .likeness = [](std::string_view text) { return has_line(text, begins_latex_table) ? 79 : 0; },
    .understood =
        "`tabular` and similar environments; headings and lists. Macros you've defined yourself "
        "aren't expanded",
};

}  // namespace ladder::exchange
