#include "features/actions/shared_ladder.h"

#include <algorithm>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/spot.h"
#include "layout/grid_lines.h"
#include "layout/new_skill.h"
#include "layout/notation.h"
#include "rules/wording.h"
#include "semantics/lineage.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using model::DirectiveKind;
using model::Mention;
using rules::Reach;
using text::Span;

/// Whether the mentions that `counts` takes give the ladder's levels in their order.
template <typename Counts>
bool gives_levels(const model::Ladder& ladder, const Counts& counts) {
  std::uint32_t next = 0;
  for (const Mention& it : ladder.level_mentions) {
    if (!counts(it) || it.index < next) continue;
    if (next++ != it.index) return false;
  }
  return next == ladder.levels.size();
}

bool is_alone_in_part(const model::Ladder& ladder, std::uint32_t skill) {
  return std::ranges::all_of(model::of_part(ladder.skill_mentions, ladder.skills[skill].part),
                             [&](const Mention& it) { return it.index == skill; });
}

bool overlap(Span one, Span other) { return one.begin < other.end && other.begin < one.end; }

/// A skill of a ladder that a comment may name.
class NamedSkill {
 public:
  NamedSkill(const semantics::View& view, const semantics::LadderView& ladder, std::uint32_t skill)
      : ladder_(ladder),
        skill_(skill),
        name_(text::folded(ladder.slice(ladder.ladder.skills[skill].name))),
        removed_(layout::removed_skill(source_of(view, ladder), skill)) {}

  bool is_named_by(const semantics::View& view, const rules::Suppression& it) const {
    const std::string skill = text::folded(text::slice(view.text(), it.skill));
    return (skill.empty() || skill == name_) && is_in(it.scope);
  }

  /// Whether the comment is in the removed part.
  bool brings(Span comment) const {
    return std::ranges::any_of(removed_, [&](const text::Edit& it) {
      return ladder_.in_document(it.span).contains(comment);
    });
  }

 private:
  bool is_in(Span scope) const {
    const model::Ladder& ladder = ladder_.ladder;
    if (overlap(ladder_.in_document(layout::definition_of(ladder, skill_)->whole), scope))
      return true;
    return std::ranges::any_of(ladder.column(skill_), [&](std::uint32_t index) {
      return overlap(ladder_.in_document(ladder.expectations[index].place), scope);
    });
  }

  const semantics::LadderView& ladder_;
  std::uint32_t skill_;
  std::string name_;
  std::vector<text::Edit> removed_;
};

constexpr std::size_t most_namesakes = 200;  // that are looked at
constexpr std::size_t most_twins = 16;

std::string_view line_of(const layout::Source& source, const model::Directive& directive) {
  return text::trimmed(source.slice(directive.line));
}

/// Whether the skill is one of several and in one place, and the levels have labels that another
/// ladder can repeat.
bool can_leave(const model::Ladder& ladder, std::uint32_t skill) {
  if (!ladder.has_heading || !ladder.faults.empty() || ladder.skills.size() < 2) return false;
  if (ladder.skills[skill].key.empty()) return false;
  for (const Mention& it : ladder.skill_mentions)
    if (it.index == skill && (it.repeated || it.part != ladder.skills[skill].part)) return false;
  const bool declares = ladder.directive(DirectiveKind::levels) != nullptr;
  for (const model::Level& it : ladder.levels)
    if (it.name.empty() || it.declared != declares) return false;
  const auto levels = model::of_part(ladder.level_mentions, ladder.skills[skill].part);
  return std::ranges::none_of(levels, &Mention::repeated);
}

/// Whether each level is a heading of its own, around the skills that it has.
bool is_below_levels(const model::Ladder& ladder, std::uint32_t skill) {
  return ladder.levels_first() && !ladder.grid(ladder.skills[skill].part);
}

/// Whether the uses of levels in the skill's part alone give the ladder's levels in their order. A
/// single skill may not show any more which of the headings are levels.
bool shows_levels(const model::Ladder& ladder, std::uint32_t skill) {
  if (is_below_levels(ladder, skill)) return false;
  return gives_levels(ladder,
                      [&](const Mention& it) { return it.part == ladder.skills[skill].part; });
}

/// Of several skills: `all` are the document's suppressions.
std::string obstacle(const semantics::View& view, const semantics::LadderView& ladder,
                     std::uint32_t skill, Departure departure,
                     std::span<const rules::Suppression> all) {
  const NamedSkill named(view, ladder, skill);
  for (const rules::Suppression& it : all) {
    if (it.reach == Reach::file && departure == Departure::within_file) continue;
    const bool comes_along = named.brings(it.comment);
    const bool is_lost = comes_along ? it.reach != Reach::next : named.is_named_by(view, it);
    if (is_lost) return "a suppression comment for this skill would be lost";
  }
  return {};
}

}  // namespace

std::string obstacle(const semantics::View& view, const semantics::LadderView& ladder,
                     std::uint32_t skill, Departure departure) {
  return obstacle(view, ladder, skill, departure,
                  rules::suppressions_of(view.model(), view.text()));
}

std::vector<text::Edit> without_skill(const layout::Source& source, std::uint32_t skill,
                                      std::string_view reference) {
  const model::Ladder& ladder = source.ladder;
  std::vector<text::Edit> edits;
  std::vector<std::string> lines;
  const bool with_its_part = is_alone_in_part(ladder, skill) && !is_below_levels(ladder, skill);
  const auto stays = [&](const Mention& it) {
    return !with_its_part || it.part != ladder.skills[skill].part;
  };
  if (!ladder.directive(DirectiveKind::levels) && !gives_levels(ladder, stays))
    lines.push_back(layout::levels_line(source));
  const model::Directive* extends = ladder.directive(DirectiveKind::extends);
  if (!reference.empty() && extends) edits.push_back({extends->value, std::string(reference)});
  if (!reference.empty() && !extends) lines.push_back("Extends: " + std::string(reference));
  if (!lines.empty()) edits.push_back(layout::lines_below_directives(source, lines));
  // Without the skill, an empty corner may no longer show which axis has the levels.
  const model::Grid* grid = ladder.grid(ladder.skills[skill].part);
  if (grid && !with_its_part && grid->corner.empty())
    edits.push_back(layout::with_stated_corner(source, *grid));
  std::ranges::move(layout::removed_skill(source, skill), std::back_inserter(edits));
  return edits;
}

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
  for (const model::Directive& it : ladder.directives)
    if (it.kind == DirectiveKind::track) append(line_of(source, it));
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

std::optional<MovableSkill> movable_skill_at(const ActionContext& context) {
  const Spot spot = spot_of(context);
  const bool on_name = context.target.kind == semantics::TargetKind::skill;
  if (spot.skill == model::none || (spot.expectation != model::none && !on_name))
    return std::nullopt;
  const semantics::LadderView& ladder = *context.ladder;
  if (!can_leave(ladder.ladder, spot.skill)) return std::nullopt;
  const rules::Place own{context.view.document, ladder.index};
  const std::vector<rules::Place> bases = semantics::bases_of(context.view, own);
  const bool extends = ladder.ladder.directive(DirectiveKind::extends) != nullptr;
  if (extends && bases.empty()) return std::nullopt;
  if (std::ranges::count(bases, own) != 0) return std::nullopt;
  return MovableSkill{ladder, spot.skill};
}

std::vector<MovableSkill> twins_of(const semantics::View& view, const MovableSkill& it,
                                   Departure departure) {
  std::vector<MovableSkill> twins;
  const std::vector<rules::Suppression> suppressions =
      rules::suppressions_of(view.model(), view.text());
  const std::string shared = shared_ladder(source_of(view, it.ladder), it.skill, "");
  const auto all = view.corpus.skills_named(it.ladder.ladder.skills[it.skill].key);
  const rules::SkillPlace first{{view.document, 0}, 0};
  const auto begin = std::ranges::lower_bound(all, first);
  const auto count = std::min<std::ptrdiff_t>(all.end() - begin, most_namesakes);
  for (auto other = begin; other != begin + count; ++other) {
    if (other->place.document != view.document || twins.size() == most_twins) break;
    const MovableSkill twin{semantics::ladder_view(view, other->place.ladder), other->skill};
    if (twin.ladder.index == it.ladder.index || !can_leave(twin.ladder.ladder, twin.skill))
      continue;
    if (shared_ladder(source_of(view, twin.ladder), twin.skill, "") != shared) continue;
    if (obstacle(view, twin.ladder, twin.skill, departure, suppressions).empty())
      twins.push_back(twin);
  }
  return twins;
}

std::string called_skill(const MovableSkill& it, std::size_t twins) {
  const std::string skill = called_skill(it.ladder, it.skill);
  if (twins == 0) return skill;
  return fmt::format("{} from this ladder and {}", skill, rules::counted(twins, "other"));
}

std::vector<text::Edit> without_skills(const semantics::View& view,
                                       const std::vector<MovableSkill>& movable_skills,
                                       std::string_view reference) {
  std::vector<text::Edit> edits;
  for (const auto& [ladder, skill] : movable_skills)
    for (text::Edit& it : without_skill(source_of(view, ladder), skill, reference))
      edits.push_back({ladder.in_document(it.span), std::move(it.replacement)});
  return edits;
}

}  // namespace ladder::features
