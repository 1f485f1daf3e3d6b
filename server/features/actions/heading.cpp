#include "features/actions/heading.h"

#include "features/actions/spot.h"
#include "text/unicode.h"

namespace ladder::features {

std::optional<Heading> heading_at(const ActionContext& context) {
  if (!context.ladder) return std::nullopt;
  const model::Ladder& ladder = context.ladder->ladder;
  const semantics::Target& it = context.target;
  const bool is_level = it.kind == semantics::TargetKind::level && it.level != model::none;
  if (is_level && !ladder.levels[it.level].key.empty())
    return Heading{layout::Axis::level, it.level, text::offset(ladder.levels.size())};
  const bool is_skill = it.kind == semantics::TargetKind::skill && it.skill != model::none;
  if (is_skill && !ladder.skills[it.skill].key.empty())
    return Heading{layout::Axis::skill, it.skill, text::offset(ladder.skills.size())};
  return std::nullopt;
}

std::string called_on_axis(const semantics::LadderView& ladder, layout::Axis axis,
                           std::uint32_t index) {
  return axis == layout::Axis::level ? called_level(ladder, index) : called_skill(ladder, index);
}

}  // namespace ladder::features
