#include "layout/format/line_format.h"

#include <algorithm>
#include <vector>

#include "layout/format/blanks.h"
#include "model/directives.h"
#include "model/marks.h"
#include "model/passages.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::layout {
namespace {

using model::Layout;
using text::Span;
using text::whole;

std::string_view heading_text(std::string_view text) {
  return text::slice(text, model::heading_text(text, whole(text)));
}

/// The size of the `<br>` at `at`, unless a backslash makes it plain.
std::uint32_t break_at(std::string_view text, std::size_t at) {
  const auto place = static_cast<std::uint32_t>(at);
  return model::is_escaped(text, place) ? 0 : model::break_size(text, place);
}

/// Whether the text looks like a line of dashes, so that its bullet mustn't become a dash.
bool looks_like_rule(std::string_view text) {
  return text.find_first_not_of("-*+:| \t\r\\") == text.npos;
}

/// Removes blanks at the end if a `<br>` comes before them.
std::string_view without_indent(std::string_view text) {
  const std::string_view written = text.substr(0, text.find_last_not_of(" \t") + 1);
  const std::size_t mark = written.rfind('<');
  const bool after_break = mark != written.npos && mark + break_at(written, mark) == written.size();
  return after_break ? written : text;
}

/// The cell with `- ` as the bullet of each item, after two spaces for each item that it is nested
/// in.
std::string with_formatted_bullets(std::string_view cell, Layout layout) {
  std::vector<model::Passage> passages;
  model::append_passages(cell, whole(cell), layout, passages);
  std::string written;
  std::uint32_t end = 0;
  for (const auto& [span, kind, depth] : passages) {
    if (kind != model::PassageKind::item || looks_like_rule(text::slice(cell, span))) continue;
    const Span mark = model::item_mark_before(cell, span.begin);
    written.append(without_indent(cell.substr(end, mark.begin - end)));
    written.append(std::size_t{2} * depth, ' ').append("- ");
    end = span.begin;
  }
  return written.append(cell.substr(end));
}

/// The text after a break, without blanks except for the indent of a nested item.
std::string_view tightened(std::string_view part) {
  const std::string_view tight = without_blanks(part);
  const std::size_t indent = part.find_first_not_of(' ');
  if (indent == part.npos || !tight.starts_with("- ")) return tight;
  return part.substr(0, indent + tight.size());
}

/// Removes blanks next to breaks.
std::string with_tight_breaks(std::string_view cell) {
  std::string written;
  std::size_t end = 0;
  for (std::size_t at = cell.find('<'); at != cell.npos; at = cell.find('<', at + 1)) {
    const std::uint32_t size = break_at(cell, at);
    if (size == 0) continue;
    written.append(tightened(cell.substr(end, at - end)));
    // A backslash would make it plain.
    if (written.ends_with('\\')) written += ' ';
    written += "<br>";
    end = at + size;
  }
  return written.append(tightened(cell.substr(end)));
}

}  // namespace

std::string formatted_heading(std::string_view line) {
  const std::size_t begin = line.find('#');
  const std::size_t end = std::min(line.find_first_not_of('#', begin), line.size());
  std::string heading(line.substr(begin, end - begin));
  std::string_view title = without_blanks(line.substr(end));
  // Removes closing marks, unless the title ends with something that looks like another one.
  const std::string_view open = title.substr(0, title.find_last_not_of('#') + 1);
  const bool closed = open.size() < title.size() && (open.empty() || open.ends_with(' '));
  if (closed && heading_text(without_blanks(open)) == heading_text(title))
    title = without_blanks(open);
  if (!title.empty()) heading.append(" ").append(title);
  return heading;
}

std::string formatted_directive(std::string_view line) {
  const std::size_t colon = line.find(':');
  const model::Keyed keyed = model::read_key(without_blanks(line.substr(0, colon)));
  const std::string_view key = keyed.key;
  const std::string_view name = keyed.name;
  const std::string_view value = without_blanks(line.substr(colon + 1));
  const model::DirectiveKind kind = model::directive_kind(key);
  std::string written(key);
  for (const std::string& known : model::directive_keys())
    if (kind != model::DirectiveKind::unknown && model::directive_kind(known) == kind)
      written = known;
  if (!name.empty()) written.append(" ").append(name);
  written += ':';
  const bool has_parts =
      kind != model::DirectiveKind::extends && kind != model::DirectiveKind::unknown;
  // Comment marks stay unchanged: a comment that isn't closed further up might end elsewhere.
  const bool is_plain = !has_parts || value.find("<!--") != value.npos;
  if (is_plain) return value.empty() ? written : written.append(" ").append(value);
  const char mark = model::separator_of(kind);
  bool first = true;
  for (const Span part : model::parts_of(value, whole(value), mark)) {
    if (!first) written.append(" ") += mark;
    if (!part.empty()) written.append(" ").append(text::slice(value, part));
    first = false;
  }
  return written;
}

std::string formatted_item(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  std::string_view rest = line.substr(begin);
  if (rest.empty()) return std::string(line);
  const text::Character first = text::character_at(rest, 0);
  std::string written(line.substr(0, begin));
  if (model::is_bullet(first.code)) {
    if (rest.size() > first.size && looks_like_rule(rest.substr(first.size)))
      return std::string(line);
    written += '-';
    rest.remove_prefix(first.size);
  } else {
    const std::size_t size = std::min(rest.find_first_of(".)"), rest.size() - 1) + 1;
    written.append(rest.substr(0, size));
    rest.remove_prefix(size);
  }
  const std::string_view text = without_blanks(rest);
  // A tab further on could turn the line into a row.
  if (text.find('\t') != text.npos) return written.append(rest);
  return written.append(" ").append(text);
}

std::string_view formatted_marker(std::string_view text) {
  switch (model::marker_of(text)) {
    case model::Marker::same: return "same";
    case model::Marker::not_applicable: return "n/a";
    case model::Marker::none: break;
  }
  return {};
}

std::string with_formatted_breaks(std::string_view text) {
  std::string written;
  std::size_t end = 0;
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    const std::uint32_t size = break_at(text, at);
    if (size == 0) continue;
    written.append(text.substr(end, at - end)).append("<br>");
    end = at + size;
  }
  return written.append(text.substr(end));
}

bool ends_with_mark(std::string_view line) {
  const text::Character last = text::character_before(line, line.size());
  if (last.code != '#' && !model::is_bullet(last.code)) return false;
  const std::string_view piece = text::trimmed(line.substr(line.rfind('>') + 1));
  return piece.size() == last.size || piece == "#####" || piece == "######";
}

std::string formatted_cell(std::string_view cell, Layout layout) {
  constexpr std::size_t longest_marker = 4;
  if (cell.size() <= longest_marker)
    if (const std::string_view marker = formatted_marker(cell); !marker.empty())
      return std::string(marker);
  const bool has_breaks = cell.find('<') != cell.npos;
  const std::string written = has_breaks ? with_tight_breaks(cell) : std::string(cell);
  const bool may_have_items =
      has_breaks || (!cell.empty() && model::is_bullet(text::character_at(cell, 0).code)) ||
      (layout == Layout::matrix && cell.find("  ") != cell.npos);
  return may_have_items ? with_formatted_bullets(written, layout) : written;
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string written;
  std::size_t end = 0;
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
    std::string_view line = text.substr(end, at - end);
    while (line.ends_with('\r')) line.remove_suffix(1);
    written.append(line).append(line_end);
    end = at + 1;
  }
  return written.append(text.substr(end));
}

}  // namespace ladder::layout
