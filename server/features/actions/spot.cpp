#include "features/actions/spot.h"

#include <algorithm>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "rules/wording.h"
#include "semantics/findings.h"
#include "semantics/names.h"

namespace ladder::features {
namespace {

/// Text is added after any existing text, or on its own if the skill has no place for it yet.
std::vector<text::Edit> written_at(const layout::Source& source, const Neighbour& to,
                                   std::string_view written) {
  if (!to.expectation) return layout::filled(source, {{to.skill, to.level, std::string(written)}});
  const std::optional<text::Edit> edit = layout::added(source, *to.expectation, written);
  return edit ? std::vector{*edit} : std::vector<text::Edit>();
}

}  // namespace

Spot spot_of(const ActionContext& context) {
  if (!context.ladder) return {};
  const model::Ladder& ladder = context.ladder->ladder;
  const semantics::Target& target = context.target;
  switch (target.kind) {
    case semantics::TargetKind::skill:
      if (ladder.grid(ladder.skill_mentions[target.mention].part) || !ladder.levels_first())
        return {.skill = target.skill};
      break;
    case semantics::TargetKind::declared_level: return {.level = target.level};
    case semantics::TargetKind::level:
      if (ladder.grid(ladder.level_mentions[target.mention].part) || ladder.levels_first())
        return {.level = target.level};
      break;
    case semantics::TargetKind::comment:
    case semantics::TargetKind::suppression_word:
    case semantics::TargetKind::rule_name:
    case semantics::TargetKind::suppressed_skill: return {};
    default: break;
  }
  const std::uint32_t index =
      semantics::expectation_at(ladder, context.range.begin - context.ladder->origin);
  if (index == model::none) return {};
  return {ladder.expectations[index].skill, ladder.expectations[index].level, index};
}

std::string called_skill(const semantics::LadderView& ladder, std::uint32_t skill) {
  const std::string name = semantics::skill_name(ladder, skill);
  return name.empty() ? "this skill" : rules::quoted(name);
}

std::string called_level(const semantics::LadderView& ladder, std::uint32_t level) {
  const std::string name = semantics::level_name(ladder, level);
  return name.empty() ? "this level" : "level " + rules::quoted(name);
}

std::string called(const semantics::LadderView& ladder, const model::Expectation& it) {
  return fmt::format("{} at {}", called_skill(ladder, it.skill), called_level(ladder, it.level));
}

const Step* step_called(std::string_view word) {
  const auto found = std::ranges::find(steps, word, &Step::word);
  return found == steps.end() ? nullptr : &*found;
}

std::optional<Neighbour> neighbour(const model::Ladder& ladder, const model::Expectation& it,
                                   const Step& step) {
  const std::vector<std::uint32_t> above = ladder.levels_above(it.level);
  const bool parts = step.up && above.size() != 1;  // at the top, or where tracks part
  const std::uint32_t level = parts     ? model::none
                              : step.up ? above[0]
                                        : ladder.level_below(it.level);
  if (level == model::none) return std::nullopt;
  const model::Expectation* expectation = ladder.at(it.skill, level);
  const model::Layout own = ladder.skills[it.skill].layout;
  return Neighbour{it.skill, level, expectation ? expectation->layout : own, expectation};
}

std::string obstacle(const semantics::LadderView& view, const Neighbour& to) {
  if (to.expectation) return {};
  const bool in_grid = view.ladder.grid(view.ladder.skills[to.skill].part) != nullptr;
  const bool has_place =
      in_grid && !layout::filled({view.ladder, view.text}, {{to.skill, to.level, "x"}}).empty();
  if (has_place) return {};
  return fmt::format("{} has no {}", called_skill(view, to.skill), called_level(view, to.level));
}

std::vector<text::Edit> with_text_at(const layout::Source& source, const Neighbour& to,
                                     std::string_view written, const text::Edit& other) {
  std::vector<text::Edit> edits = written_at(source, to, written);
  if (edits.empty()) return edits;
  edits.push_back(other);
  std::ranges::stable_sort(edits, {}, [](const text::Edit& it) { return it.span.begin; });
  return edits;
}

}  // namespace ladder::features
