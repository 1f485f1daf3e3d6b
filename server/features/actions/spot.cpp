#include "features/actions/spot.h"

#include <fmt/core.h>

#include "semantics/findings.h"
#include "semantics/names.h"
#include "rules/wording.h"

namespace ladder::features {

Spot spot_of(const Occasion& occasion) {
  if (!occasion.ladder) return {};
  const model::Ladder& ladder = occasion.ladder->ladder;
  const semantics::Target& target = occasion.target;
  switch (target.kind) {
    case semantics::TargetKind::skill: return {.skill = target.skill};
    case semantics::TargetKind::declared_level: return {.level = target.level};
    case semantics::TargetKind::level:
      if (ladder.grid(ladder.level_mentions[target.mention].part)) return {.level = target.level};
      break;
    case semantics::TargetKind::comment:
    case semantics::TargetKind::suppression_word:
    case semantics::TargetKind::rule_name:
    case semantics::TargetKind::suppressed_skill: return {};
    default: break;
  }
  const std::uint32_t index =
      semantics::expectation_at(ladder, occasion.range.begin - occasion.ladder->origin);
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

}  // namespace ladder::features
