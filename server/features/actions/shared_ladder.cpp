#include "features/actions/shared_ladder.h"

#include <algorithm>

#include <fmt/core.h>

#include "features/actions/outcomes.h"
#include "features/actions/spot.h"
#include "layout/new_skill.h"
#include "layout/notation.h"
#include "rules/wording.h"
#include "semantics/lineage.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using model::DirectiveKind;

constexpr std::size_t most_namesakes = 200;  // that are looked at
constexpr std::size_t most_twins = 16;

std::string_view line_of(const layout::Source& source, const model::Directive& directive) {
  return text::trimmed(source.slice(directive.line));
}

}  // namespace

std::string shared_ladder(const layout::Source& source, std::uint32_t skill,
                          std::string_view title) {
  const model::Ladder& ladder = source.ladder;
  const std::string_view heading = source.slice(ladder.heading);
  std::string written(heading.substr(0, heading.find_first_not_of('#')));
  const auto append = [&](std::string_view text) { written.append(text).append(source.line_end); };
  append(fmt::format(" {}", title));
  const model::Directive* levels = ladder.directive(DirectiveKind::levels);
  if (levels) append(line_of(source, *levels));
  else if (!shows_levels(ladder, skill)) append(layout::levels_line(source));
  for (const DirectiveKind kind : {DirectiveKind::scale, DirectiveKind::extends})
    if (const model::Directive* it = ladder.directive(kind)) append(line_of(source, *it));
  append("");
  append(layout::lone_skill(source, skill));
  append("");
  return written;
}

std::string free_title(const semantics::View& view) {
  std::string title = "Shared";
  for (int number = 2; view.workspace.ladder_called(view.path(), title); ++number)
    title = fmt::format("Shared {}", number);
  return title;
}

std::optional<Leaver> leaver_at(const Occasion& occasion) {
  const Spot spot = spot_of(occasion);
  if (spot.skill == model::none || spot.expectation != model::none) return std::nullopt;
  const semantics::LadderView& ladder = *occasion.ladder;
  if (!can_leave(ladder.ladder, spot.skill)) return std::nullopt;
  const rules::Place own{occasion.view.document, ladder.index};
  const std::vector<rules::Place> bases = semantics::bases_of(occasion.view, own);
  const bool extends = ladder.ladder.directive(DirectiveKind::extends) != nullptr;
  if (extends && bases.empty()) return std::nullopt;
  if (std::ranges::count(bases, own) != 0) return std::nullopt;
  return Leaver{ladder, spot.skill};
}

std::vector<Leaver> twins_of(const semantics::View& view, const Leaver& it, Departure departure) {
  std::vector<Leaver> twins;
  const std::vector<rules::Suppression> suppressions =
      rules::suppressions_of(view.model(), view.text());
  const std::string shared = shared_ladder(source_of(view, it.ladder), it.skill, "");
  const auto all = view.corpus.skills_named(it.ladder.ladder.skills[it.skill].key);
  const rules::SkillPlace first{{view.document, 0}, 0};
  const auto begin = std::ranges::lower_bound(all, first);
  const auto count = std::min<std::ptrdiff_t>(all.end() - begin, most_namesakes);
  for (auto other = begin; other != begin + count; ++other) {
    if (other->place.document != view.document || twins.size() == most_twins) break;
    const Leaver twin{semantics::ladder_view(view, other->place.ladder), other->skill};
    if (twin.ladder.index == it.ladder.index || !can_leave(twin.ladder.ladder, twin.skill))
      continue;
    if (shared_ladder(source_of(view, twin.ladder), twin.skill, "") != shared) continue;
    if (obstacle(view, twin.ladder, twin.skill, departure, suppressions).empty())
      twins.push_back(twin);
  }
  return twins;
}

std::string called_skill(const Leaver& it, std::size_t twins) {
  const std::string skill = called_skill(it.ladder, it.skill);
  if (twins == 0) return skill;
  return fmt::format("{} of this ladder and {}", skill, rules::counted(twins, "other"));
}

std::vector<text::Edit> all_left(const semantics::View& view, const std::vector<Leaver>& leavers,
                                 std::string_view reference) {
  std::vector<text::Edit> edits;
  for (const auto& [ladder, skill] : leavers)
    for (text::Edit& it : left(source_of(view, ladder), skill, reference))
      edits.push_back({ladder.placed(it.span), std::move(it.replacement)});
  return edits;
}

}  // namespace ladder::features
