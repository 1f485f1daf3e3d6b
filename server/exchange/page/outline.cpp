#include "exchange/page/outline.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

constexpr std::size_t longest_marked = 2000;  // bytes between marks, so that no line takes minutes

bool is_word_byte(std::string_view text, std::size_t at) {
  return at < text.size() && (text::is_ascii_letter(text[at]) || text::is_ascii_digit(text[at]) ||
                              static_cast<signed char>(text[at]) < 0);
}

/// Where marks that open at a place close; nothing if they are plain characters.
std::size_t closing_of(std::string_view text, std::size_t at, const InlineMark& mark) {
  text = text.substr(0, at + longest_marked);
  // A reader's own marks are no letters, and can be within words.
  const bool is_own = mark.open.front() < ' ';
  if (is_own) return text.find(mark.close, at);
  if (0 < at && is_word_byte(text, at - 1)) return text.npos;
  const std::size_t begin = at + mark.open.size();
  if (text.size() <= begin || text[begin] == ' ') return text.npos;
  for (std::size_t end = text.find(mark.close, begin + 1); end != text.npos;
       end = text.find(mark.close, end + 1))
    if (text[end - 1] != ' ' && !is_word_byte(text, end + mark.close.size())) return end;
  return text.npos;
}

void add_inline(Prose& prose, std::string_view text, std::size_t line,
                const InlineNotation& notation) {
  std::size_t plain = 0;
  const auto add_plain = [&](std::size_t end) {
    if (plain < end) prose.add(text.substr(plain, end - plain), line);
  };
  for (std::size_t at = 0; at < text.size();) {
    if (notation.link_at) {
      const InlineLink link = notation.link_at(text.substr(at, longest_marked));
      if (0 < link.size) {
        add_plain(at);
        if (!link.address.empty()) prose.open("[");
        add_inline(prose, link.text, line, {notation.marks, nullptr});
        if (!link.address.empty()) prose.close("[", "](" + link.address + ")");
        at = plain = at + link.size;
        continue;
      }
    }
    std::size_t next = at + 1;
    const bool is_stray = 0 < text[at] && text[at] < '\5';
    if (is_stray) {
      add_plain(at);
      plain = next;
    }
    for (const InlineMark& mark : notation.marks) {
      if (!text.substr(at).starts_with(mark.open)) continue;
      const std::size_t end = closing_of(text, at, mark);
      if (end == text.npos) continue;
      add_plain(at);
      const std::size_t begin = at + mark.open.size();
      prose.open(mark.as);
      if (mark.as == "`") prose.add(text.substr(begin, end - begin), line);
      else add_inline(prose, text.substr(begin, end - begin), line, notation);
      prose.close(mark.as, mark.as);
      next = plain = end + mark.close.size();
      break;
    }
    at = next;
  }
  add_plain(text.size());
}

}  // namespace

std::uint32_t covered_by(std::string_view number) {
  constexpr unsigned long most = 1000;
  const unsigned long read = std::strtoul(std::string(number).c_str(), nullptr, 10);
  return static_cast<std::uint32_t>(std::clamp(read, 1UL, most));
}

std::vector<OutlineRow> without_covered_cells(std::vector<OutlineRow> rows) {
  std::vector<std::uint32_t> below;  // by column: rows that a cell still covers
  for (OutlineRow& row : rows) {
    std::vector<OutlineCell> cells;
    std::size_t column = 0;
    for (OutlineCell& it : row.cells) {
      below.resize(std::max(below.size(), column + it.columns));
      const bool is_covered = 0 < below[column] && it.text.empty();
      for (std::uint32_t i = 0; i < it.columns; ++i)
        below[column + i] = is_covered ? std::max(below[column + i], 1U) - 1 : it.rows - 1;
      column += it.columns;
      if (!is_covered) cells.push_back(std::move(it));
    }
    row.cells = std::move(cells);
  }
  return rows;
}

void Outline::add(std::string_view text, std::size_t line) {
  add_inline(page_.prose(), text, line, notation_);
}

void Outline::end_items() {
  for (; !indents_.empty(); indents_.pop_back()) {
    page_.end_item();
    page_.end_list();
  }
}

void Outline::heading(std::uint32_t depth, std::string_view text, std::size_t line) {
  end_items();
  page_.begin_heading();
  add(text, line);
  page_.end_heading(depth);
  is_after_blank_ = true;
}

void Outline::item(std::size_t indent, std::string_view text, std::size_t line,
                   std::optional<std::uint32_t> number) {
  while (!indents_.empty() && indent < indents_.back()) {
    page_.end_item();
    page_.end_list();
    indents_.pop_back();
  }
  if (indents_.empty() || indents_.back() < indent) {
    page_.begin_list(number);
    indents_.push_back(indent);
  } else {
    page_.end_item();
  }
  page_.begin_item();
  add(text, line);
  is_after_blank_ = false;
}

void Outline::term(std::string_view text, std::size_t line) {
  end_items();
  page_.begin_paragraph(false);
  page_.prose().open("**");
  add(text, line);
  page_.prose().close("**", "**");
  page_.prose().add(" ", line);
  is_after_blank_ = false;
}

void Outline::text(std::string_view text, std::size_t line) {
  if (is_after_blank_) {
    if (!text.starts_with(' ')) end_items();
    page_.end_of_block();
  } else {
    page_.prose().add("\n", line);
  }
  is_after_blank_ = false;
  add(text::trimmed(text), line);
}

void Outline::blank() {
  is_after_blank_ = true;
  page_.end_of_block();
}

void Outline::add_cell(const OutlineCell& cell) {
  page_.begin_cell(cell.columns, cell.rows);
  std::size_t line = cell.line;
  bool is_new = true;
  for (std::string_view rest = cell.text; !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view text = text::trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const bool is_item = text.starts_with("- ") || text.starts_with("* ");
    if (text.empty() || is_item) page_.end_of_block();
    else if (!is_new) page_.prose().add("\n", line);
    add(text, line);
    is_new = text.empty();
  }
  page_.end_cell();
}

void Outline::table(const std::vector<OutlineRow>& rows) {
  end_items();
  page_.begin_table();
  for (const OutlineRow& row : rows) {
    if (row.is_header) page_.begin_header_row(row.line);
    else page_.begin_row(row.line);
    for (const OutlineCell& it : row.cells) add_cell(it);
  }
  page_.end_table();
  is_after_blank_ = true;
}

void Outline::comment(std::string_view text, std::size_t line) { page_.add_comment(text, line); }

Section Outline::finish() && {
  end_items();
  return std::move(page_).finish();
}

}  // namespace ladder::exchange
