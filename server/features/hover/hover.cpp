#include "features/hover/hover.h"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "features/hover/expectation.h"
#include "features/hover/ladder.h"
#include "features/hover/level.h"
#include "features/hover/rank.h"
#include "features/hover/reference.h"
#include "features/hover/skill.h"
#include "semantics/ladder_at.h"
#include "semantics/lineage.h"
#include "semantics/meaning.h"
#include "semantics/target.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "rules/suppressions.h"

namespace ladder::features {
namespace {

/// What a comment that speaks to the checker means; nothing for other comments.
std::string about_comment(std::string_view text, text::Span comment) {
  const auto suppression = rules::read_suppression(text, comment);
  return suppression ? semantics::meaning_of(suppression->reach) : "";
}

std::string about_suppression_word(std::string_view word) {
  const auto reach = rules::reach_of(word);
  return reach ? semantics::meaning_of(*reach) : "";
}

std::string about_rule(std::string_view name) {
  const std::uint32_t rule = rules::rule_index(name);
  return rule == model::none ? "" : rules::to_markdown(*rules::catalog()[rule]);
}

/// The ladder that `Extends:` leads to, or else what the directive means.
std::string about_base(const semantics::View& view, std::uint32_t ladder) {
  const auto base = semantics::base_of(view, {view.document, ladder});
  return base ? about_ladder(view, *base) : std::string(semantics::meaning_of(model::DirectiveKind::extends));
}

std::string about_part(const semantics::View& view, const semantics::LadderView& ladder, const semantics::Target& it) {
  switch (it.kind) {
    case semantics::TargetKind::title: return about_ladder(view, {view.document, ladder.index});
    case semantics::TargetKind::expectation: return about_expectation(view, ladder, it.expectation);
    case semantics::TargetKind::level_reference: return about_reference(view, ladder, it);
    case semantics::TargetKind::rank_word:
    case semantics::TargetKind::scale_word: return about_rank(ladder, it.directive, it.entry);
    case semantics::TargetKind::level:
    case semantics::TargetKind::declared_level:
      return it.level == model::none ? "" : about_level(view, ladder, it.level);
    case semantics::TargetKind::skill:
    case semantics::TargetKind::suppressed_skill:
      return it.skill == model::none ? "" : about_skill(view, ladder, it.skill);
    case semantics::TargetKind::extended_path:
    case semantics::TargetKind::extended_title: return about_base(view, ladder.index);
    case semantics::TargetKind::directive_key:
    case semantics::TargetKind::directive_value:
      return std::string(semantics::meaning_of(ladder.ladder.directives[it.directive].kind));
    default: return "";
  }
}

/// What there is to say about a target; empty where that is nothing.
std::string about(const semantics::View& view, const semantics::Target& it) {
  const std::string_view written = text::slice(view.text(), it.span);
  switch (it.kind) {
    case semantics::TargetKind::comment: return about_comment(view.text(), it.span);
    case semantics::TargetKind::suppression_word: return about_suppression_word(written);
    case semantics::TargetKind::rule_name: return about_rule(written);
    default:
      return it.ladder == model::none ? "" : about_part(view, semantics::ladder_view(view, it.ladder), it);
  }
}

}  // namespace

std::optional<Hover> hover(const semantics::View& view, std::uint32_t offset) {
  const semantics::Target target = semantics::target_at(view, offset);
  std::string markdown = about(view, target);
  if (markdown.empty()) return std::nullopt;
  return Hover{{std::min(target.span.begin, offset), std::max(target.span.end, offset)},
               std::move(markdown)};
}

}  // namespace ladder::features
