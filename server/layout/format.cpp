#include "layout/format.h"

#include <algorithm>

#include "layout/format/blanks.h"
#include "layout/format/line.h"
#include "text/edits.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using text::Edit;
using text::Span;

/// The most frequent line end, or the first one if both are equally frequent.
std::string_view usual_line_end(std::string_view text) {
  std::size_t lf = 0;
  std::size_t crlf = 0;
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
    ++(0 < at && text[at - 1] == '\r' ? crlf : lf);
  if (lf == crlf) return text::line_end_of(text);
  return lf < crlf ? "\r\n" : "\n";
}

/// The beginning of the next line, after the blanks and the line end at `at`.
std::uint32_t next_line(std::string_view text, std::uint32_t at) {
  const std::size_t end = text.find('\n', at);
  return static_cast<std::uint32_t>(end == text.npos ? text.size() : end + 1);
}

/// All lines that overlap a range, in full.
Span lines_met(std::string_view text, Span range) {
  const bool ends_before = !range.empty() && text[range.end - 1] == '\n';
  return {text::line_begin(text, range.begin),
          ends_before ? range.end : next_line(text, range.end)};
}

bool has_blank_line(std::string_view text, Span gap) {
  const std::string_view between = text::slice(text, gap);
  return std::ranges::count(between, '\n') > 1;
}

}  // namespace

std::vector<Edit> formatting(const syntax::Tree& tree, std::string_view text) {
  return formatting(tree, text, text::whole(text));
}

std::vector<Edit> formatting(const syntax::Tree& tree, std::string_view text, Span range) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::string_view line_end = usual_line_end(text);
  const Lines lines = read_lines(tree, text, line_end);
  const std::size_t count = lines.all.size();

  const Span met = lines_met(text, range);
  const auto is_met = [&](Span it) { return it.begin < met.end && met.begin < it.end; };
  const auto begin_of = [&](std::size_t line) {
    return line == count ? size : lines.all[line].content.begin;
  };
  std::vector<bool> had(count, false);
  for (std::size_t i = 1; i < count; ++i)
    had[i] = has_blank_line(text, {lines.all[i - 1].content.end, lines.all[i].content.begin});
  const std::vector<bool> blank = blank_lines(lines.all, had);

  std::vector<Edit> edits;
  const auto replace = [&](Span span, std::string_view wanted) {
    if (text::slice(text, span) != wanted)
      edits.push_back(text::smallest(text, {span, std::string(wanted)}));
  };
  const Span top{text::byte_order_mark_size(text), begin_of(0)};
  // A byte order mark in the first line mustn't become the document's own.
  const bool is_free = top.begin != 0 || text::byte_order_mark_size(text.substr(top.end)) == 0;
  const bool is_lines = text::slice(text, top).ends_with('\n');
  if (is_met(top) && (is_free || is_lines)) replace(top, is_free ? "" : line_end);
  for (std::size_t i = 0; i < count; ++i) {
    const Line& line = lines.all[i];
    const std::uint32_t end = next_line(text, line.content.end);
    const bool stays =
        line.written == model::none && text::slice(text, {line.content.end, end}) == line_end;
    if (!stays && is_met({line.content.begin, end})) {
      std::string wanted(line.written == model::none ? text::slice(text, line.content)
                                                     : lines.written[line.written]);
      replace({line.content.begin, end}, wanted.append(line_end));
    }
    // The blank line above a line is formatted with that line; an existing one also by itself.
    const Span gap{end, begin_of(i + 1)};
    const bool is_wanted = i + 1 < count && blank[i + 1];
    const bool next_is_met =
        i + 1 < count && is_met({gap.end, next_line(text, lines.all[i + 1].content.end)});
    if (is_met(gap) || next_is_met) replace(gap, is_wanted ? line_end : "");
  }
  return edits;
}

std::string formatted(std::string_view text) {
  return text::applied(text, formatting(syntax::Tree(text), text));
}

}  // namespace ladder::layout
