#include "semantics/target.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "model/directives.h"
#include "model/escapes.h"
#include "model/named_level.h"
#include "model/reference.h"
#include "rules/level_reference.h"
#include "rules/scale.h"
#include "rules/suppressions.h"
#include "semantics/ladder_at.h"

namespace ladder::semantics {
namespace {

using text::Span;

bool touches(Span span, std::uint32_t at) { return span.begin <= at && at <= span.end; }

/// The index of the last of `all`, in the order of `begin`, that begins at or before `at`.
template <typename Item, typename Begin>  // spans, mentions and expectations
std::optional<std::uint32_t> last_before(const std::vector<Item>& all, std::uint32_t at,
                                         Begin begin) {
  const auto after = std::ranges::upper_bound(all, at, {}, begin);
  if (after == all.begin()) return std::nullopt;
  return static_cast<std::uint32_t>(std::prev(after) - all.begin());
}

template <typename Item>  // levels and skills
std::uint32_t index_of(const std::vector<Item>& all, const std::string& key) {
  const auto found = std::ranges::find(all, key, &Item::key);
  return found == all.end() || key.empty() ? model::none
                                           : static_cast<std::uint32_t>(found - all.begin());
}

/// The comment around an offset, from a list. Comments take up whole lines.
std::optional<Span> comment_at(const std::vector<Span>& comments, std::uint32_t at) {
  const auto it = last_before(comments, at, &Span::begin);
  if (!it || !touches(comments[*it], at)) return std::nullopt;
  return comments[*it];
}

/// Finds the skill that a suppression names: in the ladder that it is in or above, or, if it
/// applies to the whole file, in the first ladder that has it.
void find_suppressed_skill(const View& view, Span comment, Target& target) {
  const std::string key = model::key_of(text::slice(view.text(), target.span));
  for (const rules::Suppression& it : rules::suppressions_of(view.model(), view.text())) {
    if (it.comment != comment) continue;
    const Span ladders = rules::ladders_of(view.model(), it);
    for (std::uint32_t i = ladders.begin; i < ladders.end; ++i) {
      const std::uint32_t skill = index_of(view.model().ladders[i].ladder.skills, key);
      if (skill == model::none) continue;
      target.skill = skill;
      target.ladder = i;
      return;
    }
  }
}

Target in_comment(const View& view, Span comment, std::uint32_t at) {
  const auto suppression = rules::read_suppression(view.text(), comment);
  if (!suppression) return {.kind = TargetKind::comment, .span = comment};
  if (touches(suppression->word, at))
    return {.kind = TargetKind::suppression_word, .span = suppression->word};
  for (const Span rule : suppression->rules)
    if (touches(rule, at)) return {.kind = TargetKind::rule_name, .span = rule};
  if (suppression->skill.empty() || !touches(suppression->skill, at))
    return {.kind = TargetKind::comment, .span = comment};
  Target target{.kind = TargetKind::suppressed_skill, .span = suppression->skill};
  find_suppressed_skill(view, comment, target);
  return target;
}

/// The target at a place of one ladder. Spans count from the ladder's first byte.
class TargetSearch {
 public:
  TargetSearch(const LadderView& view, std::uint32_t at)
      : view_(view), ladder_(view.ladder), at_(at) {}

  Target target() const {
    if (ladder_.has_heading && touches(ladder_.heading, at_))
      return {.kind = TargetKind::title, .span = ladder_.title};
    for (std::uint32_t i = 0; i < ladder_.directives.size(); ++i)
      if (touches(ladder_.directives[i].line, at_)) return in_directive(i);
    if (const auto level = mention_at(ladder_.level_mentions)) {
      const model::Mention& it = ladder_.level_mentions[*level];
      return {.kind = TargetKind::level, .span = it.name, .mention = *level, .level = it.index};
    }
    if (const auto skill = mention_at(ladder_.skill_mentions)) {
      const model::Mention& it = ladder_.skill_mentions[*skill];
      return {.kind = TargetKind::skill, .span = it.name, .mention = *skill, .skill = it.index};
    }
    return in_expectation();
  }

 private:
  Target in_directive(std::uint32_t index) const {
    const model::Directive& it = ladder_.directives[index];
    if (touches(it.key, at_) || (!it.name.empty() && touches(it.name, at_)))
      return {.kind = TargetKind::directive_key, .span = it.key, .directive = index};
    Target target{.kind = TargetKind::directive_value, .span = it.value, .directive = index};
    switch (it.kind) {
      case model::DirectiveKind::levels:
      case model::DirectiveKind::track: find_entry(TargetKind::declared_level, target); break;
      case model::DirectiveKind::scale: find_entry(TargetKind::scale_word, target); break;
      case model::DirectiveKind::extends: find_reference(target); break;
      case model::DirectiveKind::unknown: break;
    }
    return target;
  }

  void find_entry(TargetKind kind, Target& target) const {
    const std::vector<Span> entries =
        model::entries_of(view_.text, ladder_.directives[target.directive]);
    const auto it = last_before(entries, at_, &Span::begin);
    if (!it || entries[*it].empty() || !touches(entries[*it], at_)) return;
    target.kind = kind;
    target.span = entries[*it];
    target.entry = *it;
    if (kind != TargetKind::declared_level) return;
    const model::NamedLevel named = model::named_level(ladder_, view_.text, entries[*it]);
    target.span = named.name;
    target.level = named.level;
  }

  void find_reference(Target& target) const {
    const auto [path, title] = model::read_reference(view_.text, target.span);
    if (!title.empty() && touches(title, at_)) {
      target.kind = TargetKind::extended_title;
      target.span = title;
    } else if (!path.empty() && touches(path, at_)) {
      target.kind = TargetKind::extended_path;
      target.span = path;
    }
  }

  std::optional<std::uint32_t> mention_at(const std::vector<model::Mention>& mentions) const {
    const auto it =
        last_before(mentions, at_, [](const model::Mention& it) { return it.whole.begin; });
    if (!it || !touches(label_place(view_, mentions[*it]), at_)) return std::nullopt;
    return it;
  }

  Target in_expectation() const {
    const auto index = last_before(ladder_.expectations, at_,
                                   [](const model::Expectation& it) { return it.place.begin; });
    if (!index || !touches(ladder_.expectations[*index].place, at_)) return {};
    const model::Expectation& it = ladder_.expectations[*index];
    Target target{.kind = TargetKind::expectation,
                  .span = it.text,
                  .level = it.level,
                  .skill = it.skill,
                  .expectation = *index};
    target.on_marker = it.marker != model::Marker::none && touches(it.text, at_);
    if (it.has_text() && touches(it.text, at_)) find_word(it, target);
    return target;
  }

  /// A rank at the beginning of an expectation, or a reference to a level.
  void find_word(const model::Expectation& it, Target& target) const {
    const auto rank = rules::Scale(ladder_, view_.text, view_.facts).rank_of(it);
    if (rank && touches(rank->words, at_)) {
      target.kind = TargetKind::rank_word;
      target.span = rank->words;
      target.directive = static_cast<std::uint32_t>(ladder_.directive(model::DirectiveKind::scale) -
                                                    ladder_.directives.data());
      target.entry = rank->entry;
      return;
    }
    const rules::LevelReferences references(ladder_, view_.text, view_.facts);
    for (const rules::LevelReference& reference : references.in(target.expectation)) {
      if (!touches(reference.span, at_)) continue;
      target.kind = TargetKind::level_reference;
      target.span = reference.span;
      target.level = level_of(reference);
      target.skill = model::none;
      return;
    }
  }

  std::uint32_t level_of(const rules::LevelReference& reference) const {
    const auto found = std::ranges::find_if(
        ladder_.levels, [&](const model::Level& it) { return rules::names(reference, it); });
    return found == ladder_.levels.end()
               ? model::none
               : static_cast<std::uint32_t>(found - ladder_.levels.begin());
  }

  const LadderView& view_;
  const model::Ladder& ladder_;
  std::uint32_t at_;
};

}  // namespace

Target target_at(const View& view, std::uint32_t offset) {
  if (const auto comment = comment_at(view.model().comments, offset))
    return in_comment(view, *comment, offset);
  const std::optional<LadderView> ladder = ladder_at(view, offset);
  if (!ladder) return {};
  const std::uint32_t at = offset - ladder->origin;
  if (const auto comment = comment_at(ladder->ladder.comments, at)) {
    Target target = in_comment(view, ladder->in_document(*comment), offset);
    if (target.ladder == model::none) target.ladder = ladder->index;
    return target;
  }
  Target target = TargetSearch(*ladder, at).target();
  target.span = ladder->in_document(target.span);
  target.ladder = ladder->index;
  return target;
}

}  // namespace ladder::semantics
