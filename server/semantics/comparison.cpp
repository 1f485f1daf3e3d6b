#include "semantics/comparison.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "semantics/markdown.h"
#include "semantics/names.h"
#include "semantics/text_difference.h"

namespace ladder::semantics {
namespace {

void append(std::string_view level, const ComparedText& it, std::string_view mark, bool is_marked,
            std::string& markdown) {
  const std::string_view note = note_on(it.said);
  markdown += quoted_level(level) + (note.empty() ? ":" : fmt::format(": {}", note)) + "\n\n";
  if (it.said.prose.empty()) return;
  const std::span<const text::Span> marked =
      is_marked ? std::span<const text::Span>(it.differ) : std::span<const text::Span>();
  markdown += quotation(to_markdown(it.said.prose, marked, mark)) + "\n\n";
}

}  // namespace

LevelText text_at(const LadderView& view, std::uint32_t skill, std::uint32_t level) {
  const model::Expectation* it = view.ladder.at(skill, level);
  return it ? text_of(view, *it) : LevelText{};
}

LevelText text_of(const LadderView& view, const model::Expectation& expectation) {
  LevelText text;
  text.state = state_of(expectation);
  if (const model::Expectation* source = resolved(view.ladder, expectation)) {
    text.prose = prose_of(view.ladder, view.text, *source);
    text.stated_at = source->level;
  }
  return text;
}

std::string_view note_on(const LevelText& text) {
  switch (text.state) {
    case CellState::empty: return "nothing is written yet";
    case CellState::not_applicable: return "nothing is expected (`n/a`)";
    case CellState::same:
      return text.prose.empty() ? "`same`, but the level below has no expectation" : "`same`";
    case CellState::filled:
    case CellState::damaged: break;
  }
  return "";
}

ComparedSkill compare_skill(const LadderView& view, std::uint32_t skill, std::uint32_t lower,
                            std::uint32_t higher) {
  ComparedSkill it{skill_name(view, skill),
                   {text_at(view, skill, lower), {}},
                   {text_at(view, skill, higher), {}}};
  if (it.lower.said.prose.empty() || it.higher.said.prose.empty()) return it;
  TextDifference difference = text_difference(it.lower.said.prose.text, it.higher.said.prose.text);
  it.lower.differ = std::move(difference.before);
  it.higher.differ = std::move(difference.after);
  it.alike = difference.alike;
  return it;
}

Comparison compare(const LadderView& view, std::uint32_t one, std::uint32_t other) {
  const auto [lower, higher] = std::minmax(one, other);
  Comparison comparison{title_of(view), level_name(view, lower), level_name(view, higher), {}};
  for (std::uint32_t skill = 0; skill < view.ladder.skills.size(); ++skill)
    comparison.skills.push_back(compare_skill(view, skill, lower, higher));
  return comparison;
}

std::string to_markdown(const Comparison& comparison) {
  const std::string lower = quoted_level(comparison.lower);
  const std::string higher = quoted_level(comparison.higher);
  std::string markdown = fmt::format(
      "# {} and {} in {}\n\nWords only in {} are in **bold**, and words only in {} are in "
      "*italics*. Nothing is marked in expectations that have little in common.\n\n",
      lower, higher, quoted_title(comparison.title), higher, lower);
  for (const ComparedSkill& it : comparison.skills) {
    markdown += fmt::format("## {}\n\n", it.name.empty() ? "(no name)" : to_markdown(it.name));
    append(comparison.lower, it.lower, "*", it.alike, markdown);
    append(comparison.higher, it.higher, "**", it.alike, markdown);
  }
  markdown.pop_back();
  return markdown;
}

}  // namespace ladder::semantics
