#include "support/model_text.h"

#include <iterator>
#include <string_view>

#include <fmt/format.h>

namespace ladder::testing {
namespace {

/// Writes values separated by spaces: spans as `begin..end`, enumerators by their numbers.
class Lines {
 public:
  template <class... Values>
  void add(std::string_view name, const Values&... values) {
    text_ += name;
    (append(values), ...);
    text_ += '\n';
  }

  std::string text() && { return std::move(text_); }

 private:
  void append(text::Span it) {
    fmt::format_to(std::back_inserter(text_), " {}..{}", it.begin, it.end);
  }
  void append(const std::optional<model::Rank>& it) {
    if (!it) text_ += " unranked";
    else fmt::format_to(std::back_inserter(text_), " `{}`{}..{}", it->series, it->first, it->last);
  }
  void append(const std::string& it) { fmt::format_to(std::back_inserter(text_), " `{}`", it); }
  template <class Value>
  void append(Value it) {
    fmt::format_to(std::back_inserter(text_), " {}", static_cast<std::uint32_t>(it));
  }

  std::string text_;
};

void add_mentions(Lines& lines, std::string_view name, const std::vector<model::Mention>& all) {
  for (const model::Mention& it : all)
    lines.add(name, it.name, it.whole, it.index, it.part, it.repeated);
}

void add_ladder(Lines& lines, const model::Ladder& ladder) {
  lines.add("heading", ladder.title, ladder.heading, ladder.has_heading);
  for (const auto& it : ladder.directives)
    lines.add("directive", it.kind, it.key, it.name, it.value, it.line, it.repeated);
  for (const auto& it : ladder.levels)
    lines.add("level", it.name, it.qualifier, it.key, it.rank, it.inferred, it.declared, it.track,
              it.below, it.shared);
  lines.add("titles", ladder.titles);
  for (const auto& it : ladder.tracks) lines.add("track", it.name, it.key);
  for (const auto& it : ladder.skills) lines.add("skill", it.name, it.key, it.layout, it.part);
  add_mentions(lines, "level mention", ladder.level_mentions);
  add_mentions(lines, "skill mention", ladder.skill_mentions);
  for (const auto& it : ladder.expectations)
    lines.add("expectation", it.skill, it.level, it.text, it.place, it.first_passage, it.passages,
              it.marker, it.layout, it.repeated);
  for (const auto& it : ladder.passages) lines.add("passage", it.span, it.kind, it.depth);
  for (const auto& it : ladder.grids) {
    lines.add("grid", it.layout, it.part, it.orientation, it.stated, it.corner, it.header,
              it.down.names, it.down.level_shaped, it.across.names, it.across.level_shaped,
              it.columns, it.delimiter);
    for (const auto& row : it.rows)
      lines.add("row", row.line, row.cells, row.filled, row.has_label);
  }
  const model::Sections& sections = ladder.sections;
  lines.add("sections", sections.count, sections.orientation, sections.shown, sections.outer.names,
            sections.outer.level_shaped, sections.inner.names, sections.inner.level_shaped);
  for (text::Span it : ladder.comments) lines.add("comment", it);
  for (const auto& it : ladder.faults) lines.add("fault", it.kind, it.span);
  for (std::uint32_t it : ladder.order) lines.add("order", it);
  for (std::uint32_t it : ladder.offsets) lines.add("offset", it);
}

}  // namespace

std::string to_text(const model::Document& document) {
  Lines lines;
  lines.add("document", document.title, document.has_text);
  for (const model::PlacedLadder& it : document.ladders) {
    lines.add("ladder", it.span);
    add_ladder(lines, it.ladder);
  }
  for (text::Span it : document.comments) lines.add("comment", it);
  for (const auto& it : document.faults) lines.add("fault", it.kind, it.span);
  return std::move(lines).text();
}

}  // namespace ladder::testing
