#include "features/hover.h"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "features/hover/expectation.h"
#include "features/hover/ladder.h"
#include "features/hover/level.h"
#include "features/hover/rank.h"
#include "features/hover/reference.h"
#include "features/hover/skill.h"
#include "features/ladder_at.h"
#include "features/lineage.h"
#include "features/meaning.h"
#include "features/target.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "rules/suppressions.h"

namespace ladder::features {
namespace {

/// What a comment that speaks to the checker means; nothing for other comments.
std::string about_comment(std::string_view text, text::Span comment) {
  const auto suppression = rules::read_suppression(text, comment);
  return suppression ? meaning_of(suppression->reach) : "";
}

std::string about_suppression_word(std::string_view word) {
  const auto reach = rules::reach_of(word);
  return reach ? meaning_of(*reach) : "";
}

std::string about_rule(std::string_view name) {
  const std::uint32_t rule = rules::rule_index(name);
  return rule == model::none ? "" : rules::to_markdown(*rules::catalog()[rule]);
}

/// The ladder that `Extends:` leads to, or else what the directive means.
std::string about_base(const View& view, std::uint32_t ladder) {
  const auto base = base_of(view, {view.document, ladder});
  return base ? about_ladder(view, *base) : std::string(meaning_of(model::DirectiveKind::extends));
}

std::string about_part(const View& view, const LadderView& ladder, const Target& it) {
  switch (it.kind) {
    case TargetKind::title: return about_ladder(view, {view.document, ladder.index});
    case TargetKind::expectation: return about_expectation(view, ladder, it.expectation);
    case TargetKind::level_reference: return about_reference(view, ladder, it);
    case TargetKind::rank_word:
    case TargetKind::scale_word: return about_rank(ladder, it.directive, it.entry);
    case TargetKind::level:
    case TargetKind::declared_level:
      return it.level == model::none ? "" : about_level(view, ladder, it.level);
    case TargetKind::skill:
    case TargetKind::suppressed_skill:
      return it.skill == model::none ? "" : about_skill(view, ladder, it.skill);
    case TargetKind::extended_path:
    case TargetKind::extended_title: return about_base(view, ladder.index);
    case TargetKind::directive_key:
    case TargetKind::directive_value:
      return std::string(meaning_of(ladder.ladder.directives[it.directive].kind));
    default: return "";
  }
}

/// What there is to say about a target; empty where that is nothing.
std::string about(const View& view, const Target& it) {
  const std::string_view written = text::slice(view.text(), it.span);
  switch (it.kind) {
    case TargetKind::comment: return about_comment(view.text(), it.span);
    case TargetKind::suppression_word: return about_suppression_word(written);
    case TargetKind::rule_name: return about_rule(written);
    default:
      return it.ladder == model::none ? "" : about_part(view, ladder_view(view, it.ladder), it);
  }
}

}  // namespace

std::optional<Hover> hover(const View& view, std::uint32_t offset) {
  const Target target = target_at(view, offset);
  std::string markdown = about(view, target);
  if (markdown.empty()) return std::nullopt;
  return Hover{{std::min(target.span.begin, offset), std::max(target.span.end, offset)},
               std::move(markdown)};
}

}  // namespace ladder::features
