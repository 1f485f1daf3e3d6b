#include "layout/sections.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "layout/arrangement.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::Expectation;
using model::Mention;
using text::Span;

/// How many levels and texts are looked at, of which the first ones show the author's habit.
constexpr std::size_t most_examples = 200;

template <typename Item>
std::span<const Item> first_of(const std::vector<Item>& all) {
  return std::span(all).first(std::min(all.size(), most_examples));
}

bool blank_above(const Source& source, std::uint32_t begin) {
  const std::uint32_t place = begin_with_comments(source, begin);
  const std::uint32_t line = text::line_begin(source.text, place);
  if (line == 0) return false;
  return text::trimmed(source.slice({text::line_begin(source.text, line - 1), line})).empty();
}

/// Writes sections one after another, as they stand in a ladder.
class SectionWriter {
 public:
  explicit SectionWriter(const Source& source)
      : spacing_(spacing_of(source)), line_end_(source.line_end) {}

  std::string section(const LevelSection& it) const {
    std::string written = "#### " + it.label;
    if (!it.text.empty()) written.append(gap(spacing_.below_level)).append(it.text);
    return written;
  }

  std::string gap_above_level() const { return gap(spacing_.above_level); }
  std::string gap_below_skill() const { return gap(spacing_.below_skill); }

 private:
  std::string gap(bool blank) const {
    std::string written(line_end_);
    return blank ? written + written : written;
  }

  Spacing spacing_;
  std::string line_end_;
};

}  // namespace

Spacing spacing_of(const Source& source) {
  // The first example of each shows the habit.
  std::optional<bool> above_skill;
  std::optional<bool> below_skill;
  std::optional<bool> above_level;
  std::optional<bool> below_level;
  const auto learn = [&](std::optional<bool>& habit, const Mention& it) {
    if (!habit) habit = blank_above(source, it.whole.begin);
  };
  const auto in_section = [&](const Mention& it) { return !source.ladder.grid(it.part); };

  std::uint32_t part = model::none;
  for (const Mention& it : first_of(source.ladder.skill_mentions)) {
    if (in_section(it) && part != model::none) learn(above_skill, it);
    part = it.part;
  }
  part = model::none;
  for (const Mention& it : first_of(source.ladder.level_mentions)) {
    if (in_section(it)) learn(it.part == part ? above_level : below_skill, it);
    part = it.part;
  }
  for (const Expectation& it : first_of(source.ladder.expectations)) {
    if (below_level || it.layout != model::Layout::sections || it.text.empty()) continue;
    const std::string_view body = source.slice(it.place);
    below_level = text::trimmed(body.substr(0, body.find('\n'))).empty();
  }
  const Spacing usual;
  return {above_skill.value_or(usual.above_skill), below_skill.value_or(usual.below_skill),
          above_level.value_or(usual.above_level), below_level.value_or(usual.below_level)};
}

text::Edit level_sections_above(const Source& source, const Mention& level,
                                std::span<const LevelSection> sections) {
  const std::uint32_t place = begin_with_comments(source, level.whole.begin);
  const SectionWriter writer(source);
  text::Edit edit{{place, place}, ""};
  for (const LevelSection& it : sections)
    edit.replacement.append(writer.section(it)).append(writer.gap_above_level());
  return edit;
}

text::Edit level_sections_after(const Source& source, const Mention& skill,
                                std::span<const LevelSection> sections) {
  const std::uint32_t place = block_of(source, skill.whole).end;
  const bool first = model::of_part(source.ladder.level_mentions, skill.part).empty();
  const SectionWriter writer(source);
  text::Edit edit{{place, place}, ""};
  for (const LevelSection& it : sections) {
    const bool below_skill = first && edit.replacement.empty();
    edit.replacement.append(below_skill ? writer.gap_below_skill() : writer.gap_above_level())
        .append(writer.section(it));
  }
  return edit;
}

std::string skill_section(const Source& source, std::string_view name,
                          std::span<const LevelSection> sections) {
  const SectionWriter writer(source);
  std::string written = "### " + std::string(name);
  bool first = true;
  for (const LevelSection& it : sections) {
    written.append(first ? writer.gap_below_skill() : writer.gap_above_level())
        .append(writer.section(it));
    first = false;
  }
  return written;
}

text::Edit filled_section(const Source& source, Span place, std::string_view written) {
  const Spacing spacing = spacing_of(source);
  std::uint32_t heading_end = place.begin;
  if (source.text[heading_end - 1] == '\n') --heading_end;
  if (source.text[heading_end - 1] == '\r') --heading_end;
  text::Edit edit{{heading_end, heading_end}, std::string(source.line_end)};
  if (spacing.below_level) edit.replacement += source.line_end;
  edit.replacement += written;
  const bool heading_follows = place.empty() && place.end < source.text.size();
  if (heading_follows && spacing.above_level) edit.replacement += source.line_end;
  return edit;
}

text::Edit emptied_section(const Source& source, Span text) {
  return {text::removable_lines(source.text, text), ""};
}

}  // namespace ladder::layout
