#include "layout/notation.h"

#include <algorithm>

#include "model/escapes.h"
#include "text/lines.h"

namespace ladder::layout {

using model::Layout;
using text::Span;

namespace {

std::string declared(const Source& source, text::Span name) {
  return model::escaped_declaration(model::plain_text(source.slice(name)));
}

}  // namespace

std::string written_in(Layout layout, std::string_view name) {
  return model::escaped_name(model::plain_text(name), layout);
}

std::string heading_of(const Source& source, const model::Level& level) {
  return written_in(Layout::sections, level.name.empty() ? std::string_view(level.inferred)
                                                         : source.slice(level.name));
}

std::string written_text(const Source& source, const model::Expectation& it, Layout layout,
                         std::string_view line_end) {
  const bool marker = it.marker != model::Marker::none && !it.spelled_out;
  const bool same_notation = it.layout == layout && layout != Layout::sections;
  if (marker || same_notation) return std::string(source.slice(it.text));

  std::string written;
  for (std::uint32_t i = 0; i < it.passages; ++i) {
    const auto& [span, kind, depth] = source.ladder.passages[it.first_passage + i];
    const bool item = kind == model::PassageKind::item;
    if (0 < i && layout != Layout::sections) written.append("<br>");
    else if (0 < i) written.append(line_end).append(item ? "" : line_end);
    if (item) written.append(std::size_t{2} * depth, ' ').append("- ");
    written.append(model::escaped_passage(model::plain_text(source.text, span), kind, layout));
  }
  return written;
}

std::string copied_text(const Source& source, const model::Expectation& it, Layout layout,
                        std::string_view line_end) {
  const std::optional<Span> whole = replaceable(source, it);
  const bool fits = it.layout == layout && source.line_end == line_end;
  if (whole && fits) return std::string(source.slice(*whole));
  return written_text(source, it, layout, line_end);
}

std::string_view mark_of(model::PassageKind kind) {
  switch (kind) {
    case model::PassageKind::paragraph: return "";
    case model::PassageKind::item: return "- ";
    case model::PassageKind::heading: return "##### ";
  }
  return "";
}

bool holds_comment(const Source& source, Span span) {
  const std::vector<Span>& comments = source.ladder.comments;
  const auto comment = std::ranges::upper_bound(comments, span.begin, {}, &Span::end);
  return comment != comments.end() && comment->begin < span.end;
}

std::optional<Span> replaceable(const Source& source, const model::Expectation& it) {
  Span span = it.text;
  if (it.layout == Layout::sections)
    span.begin = std::max(text::line_begin(source.text, span.begin), it.place.begin);
  if (holds_comment(source, span)) return std::nullopt;
  return span;
}

std::string levels_line(const Source& source) {
  std::string line = "Levels:";
  for (const model::Level& it : source.ladder.levels) {
    line += line.ends_with(':') ? " " : " | ";
    line += declared(source, it.name);
    if (!it.qualifier.empty()) line += " (" + declared(source, it.qualifier) + ")";
  }
  return line;
}

text::Edit lines_below_directives(const Source& source, std::span<const std::string> lines) {
  const std::vector<model::Directive>& directives = source.ladder.directives;
  const std::uint32_t last =
      directives.empty() ? source.ladder.heading.begin : directives.back().key.begin;
  const std::uint32_t place = text::line_end(source.text, last);
  text::Edit edit{{place, place}, ""};
  for (const std::string& line : lines) edit.replacement.append(source.line_end).append(line);
  return edit;
}

}  // namespace ladder::layout
