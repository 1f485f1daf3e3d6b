#include <algorithm>
#include <optional>

#include "layout/format/blanks.h"
#include "layout/format/grid.h"
#include "layout/format/line.h"
#include "layout/format/line_format.h"
#include "text/lines.h"

namespace ladder::layout {
namespace {

using syntax::Cursor;
using syntax::Kind;
using text::Span;

class Reader {
 public:
  Reader(std::string_view text, std::string_view line_end) : text_(text), line_end_(line_end) {}

  Lines read(const syntax::Tree& tree) && {
    Cursor cursor = tree.root();
    syntax::for_each_child(cursor, [&](Cursor& part) { read_part(part); });
    return std::move(lines_);
  }

 private:
  void read_part(Cursor& cursor) {
    switch (cursor.kind()) {
      case Kind::chapter: return read_below_heading(cursor, LineKind::title);
      case Kind::ladder: return read_ladder(cursor);
      case Kind::directive:
        return add_formatted(LineKind::directive, first_line(cursor), formatted_directive);
      case Kind::matrix:
      case Kind::table: return read_grid(cursor);
      case Kind::section: return read_section(cursor);
      case Kind::subsection: return read_subsection(cursor);
      case Kind::paragraph: return read_paragraph(cursor.span());
      case Kind::list:
        return syntax::for_each_child(cursor, [&](Cursor& item) { read_item(item.span()); });
      case Kind::subheading:
        return add_formatted(LineKind::subheading, first_line(cursor), formatted_heading);
      case Kind::comment: return read_comment(cursor.span());
      case Kind::title:
      case Kind::label: return;  // part of the heading's line
      default: return keep(cursor.span());
    }
  }

  void read_below_heading(Cursor& cursor, LineKind kind) {
    add_formatted(kind, first_line(cursor), formatted_heading);
    const std::uint32_t end = lines_.all.back().content.end;
    syntax::for_each_child(cursor, [&](Cursor& part) {
      if (end <= part.span().begin) read_part(part);
    });
  }

  /// A ladder without a heading begins with its grid or section.
  void read_ladder(Cursor& cursor) {
    const std::uint32_t begin = cursor.span().begin;
    std::optional<std::uint32_t> first;
    if (cursor.to_first_child()) {
      first = cursor.span().begin;
      cursor.to_parent();
    }
    if (first != begin) return read_below_heading(cursor, LineKind::title);
    syntax::for_each_child(cursor, [&](Cursor& part) { read_part(part); });
  }

  void read_section(Cursor& cursor) {
    in_section_ = true;
    read_below_heading(cursor, LineKind::section);
    in_section_ = false;
  }

  /// A subsection outside any section stays as it is. Elsewhere, a marker must be alone.
  void read_subsection(Cursor& cursor) {
    if (!in_section_) return keep(cursor.span());
    add_formatted(LineKind::subsection, first_line(cursor), formatted_heading);
    const std::size_t begin = lines_.all.size();
    const std::uint32_t end = lines_.all.back().content.end;
    std::size_t texts = 0;
    std::optional<Span> paragraph;
    syntax::for_each_child(cursor, [&](Cursor& part) {
      if (part.span().begin < end) return;
      const Kind kind = part.kind();
      if (kind == Kind::paragraph) paragraph = part.span();
      if (kind == Kind::paragraph || kind == Kind::list || kind == Kind::subheading) ++texts;
      read_part(part);
    });
    if (texts == 1 && paragraph) format_marker(begin);
  }

  /// Formats the only paragraph of a subsection, if it is a marker.
  void format_marker(std::size_t begin) {
    Line* only = nullptr;
    for (std::size_t i = begin; i < lines_.all.size(); ++i) {
      if (lines_.all[i].kind == LineKind::next_line) return;
      if (lines_.all[i].kind == LineKind::paragraph) only = &lines_.all[i];
    }
    if (!only) return;
    const std::string_view line = text::slice(text_, only->content);
    const std::string_view marker = formatted_marker(without_blanks(line));
    if (marker.empty() || marker == line) return;
    only->written = static_cast<std::uint32_t>(lines_.written.size());
    lines_.written.emplace_back(marker);
  }

  void read_paragraph(Span whole) {
    LineKind kind = LineKind::paragraph;
    for_each_full_line(whole, [&](Span line) {
      const std::string_view written = text::slice(text_, line);
      const bool has_breaks = written.find('<') != std::string_view::npos;
      // The blank after a mark makes it a list item or heading, whose text is in the next line.
      if (ends_with_mark(written)) line.end = end_with_blanks(line.end);
      if (has_breaks) add_formatted(kind, line, with_formatted_breaks);
      else lines_.add(kind, line);
      kind = LineKind::next_line;
    });
  }

  void read_item(Span whole) {
    bool is_first = true;
    // After a tab, it may be an item only because of the line above.
    const LineKind kind = text_[whole.begin] == '\t' ? LineKind::kept : LineKind::item;
    for_each_full_line(whole, [&](Span line) {
      if (is_first) add_formatted(kind, line, formatted_item);
      else lines_.add(LineKind::next_line, line);
      is_first = false;
    });
  }

  void read_comment(Span whole) {
    while (!whole.empty() && (is_blank(text_[whole.end - 1]) || text_[whole.end - 1] == '\n'))
      --whole.end;
    add_formatted(LineKind::comment, whole, [&](std::string_view comment) {
      return with_line_ends(without_blanks(comment), line_end_);
    });
  }

  void read_grid(Cursor& cursor) {
    const bool is_table = cursor.kind() == Kind::table;
    std::vector<GridLine> grid;
    syntax::for_each_child(cursor, [&](Cursor& part) {
      using enum GridLine::Kind;
      const Span span = part.span();
      const auto add = [&](GridLine::Kind kind) {
        grid.push_back(add_grid_line(text_, span.begin, span.end, kind, lines_));
      };
      if (part.kind() == Kind::header) add(header);
      else if (part.kind() == Kind::row) add(row);
      else if (part.kind() == Kind::delimiter && is_below_header(grid)) add(delimiter);
      else read_part(part);
    });
    if (is_table) format_table(text_, grid, lines_);
    else format_matrix(text_, grid, lines_);
  }

  static bool is_below_header(const std::vector<GridLine>& grid) {
    return !grid.empty() && grid.back().kind == GridLine::Kind::header;
  }

  /// Keeps what the language doesn't allow.
  void keep(Span whole) {
    const std::size_t last = text::slice(text_, whole).find_last_not_of(" \t\r\n");
    whole.end = end_with_blanks(whole.begin + static_cast<std::uint32_t>(last));
    add_formatted(LineKind::kept, whole,
                  [&](std::string_view it) { return with_line_ends(it, line_end_); });
  }

  /// The end of a line, including the spaces at its end.
  std::uint32_t end_with_blanks(std::uint32_t at) const {
    std::uint32_t end = text::line_end(text_, at);
    while (at < end && text_[end - 1] == '\r') --end;
    return end;
  }

  template <class Formatter>
  void add_formatted(LineKind kind, Span line, const Formatter& formatted) {
    std::string written = formatted(text::slice(text_, line));
    if (written == text::slice(text_, line)) lines_.add(kind, line);
    else lines_.add(kind, line, std::move(written));
  }

  Span first_line(const Cursor& cursor) const {
    return line_from(text_, cursor.span().begin, cursor.span().end);
  }

  /// Visits the lines of a passage up to the blank lines below it.
  template <class Visit>
  void for_each_full_line(Span whole, const Visit& visit) const {
    for (std::uint32_t begin = whole.begin; begin < whole.end;) {
      const Span line = line_from(text_, begin, whole.end);
      if (line.empty()) return;
      visit(line);
      const std::size_t end = text_.find('\n', line.end);
      begin = end == text_.npos ? whole.end : static_cast<std::uint32_t>(end) + 1;
    }
  }

  std::string_view text_;
  std::string_view line_end_;
  Lines lines_;
  bool in_section_ = false;
};

}  // namespace

GridLine add_grid_line(std::string_view text, std::uint32_t begin, std::uint32_t end,
                       GridLine::Kind kind, Lines& lines) {
  const std::size_t found = text.substr(0, end).find('\n', begin);
  Span line{begin, found == text.npos ? end : static_cast<std::uint32_t>(found)};
  while (!line.empty() && text[line.end - 1] == '\r') --line.end;
  lines.add(kind == GridLine::Kind::row ? LineKind::row : LineKind::header, line);
  return {kind, lines.all.size() - 1};
}

Lines read_lines(const syntax::Tree& tree, std::string_view text, std::string_view line_end) {
  return Reader(text, line_end).read(tree);
}

}  // namespace ladder::layout
