#include "features/rename/name_clash.h"

#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "semantics/ladder_at.h"
#include "semantics/lineage.h"
#include "semantics/names.h"
#include "model/directives.h"
#include "model/escapes.h"
#include "rules/siblings.h"
#include "rules/wording.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using rules::Place;
using rules::quoted;

using Reason = std::optional<std::string>;

std::optional<std::uint32_t> level_called(const semantics::LadderView& of, const std::string& key) {
  for (std::uint32_t i = 0; i < of.ladder.levels.size(); ++i)
    if (rules::key_of(of.ladder.levels[i]) == key) return i;
  return std::nullopt;
}

/// The level of that name which one of the ladders has already.
Reason level_clash(const semantics::View& view, std::span<const semantics::Entity> kin, const std::string& key) {
  for (const semantics::Entity& it : kin) {
    const semantics::LadderView of = semantics::ladder_view(view.corpus, it.place);
    const std::optional<std::uint32_t> other = level_called(of, key);
    if (other && *other != it.index)
      return fmt::format("{} has a level {} already", semantics::quoted_title(semantics::title_of(of)),
                         quoted(semantics::level_name(of, *other)));
  }
  return std::nullopt;
}

/// The skill of that name which one of the ladders has already: be it one that extends them or that
/// they extend, where one of the two would then stand in the place of the other.
Reason skill_clash(const semantics::View& view, const semantics::Entity& skill, const std::string& key) {
  const bool is_its_own = view.corpus.ladder(skill.place).skills[skill.index].key == key;
  if (is_its_own) return std::nullopt;
  const Place origin = semantics::origin_of(view, skill);
  std::vector<Place> ladders = semantics::descendants_of(view, origin);
  for (const Place it : semantics::bases_of(view, origin)) ladders.push_back(it);
  for (const Place it : ladders) {
    const semantics::LadderView of = semantics::ladder_view(view.corpus, it);
    const auto other = std::ranges::find(of.ladder.skills, key, &model::Skill::key);
    if (other == of.ladder.skills.end()) continue;
    return fmt::format("{} has a skill {} already", semantics::quoted_title(semantics::title_of(of)),
                       quoted(of.slice(other->name)));
  }
  return std::nullopt;
}

Reason ladder_clash(const semantics::View& view, const semantics::Entity& ladder, const std::string& key) {
  const auto count = view.corpus.document(ladder.place).document->ladders.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    const semantics::LadderView other = semantics::ladder_view(view.corpus, {ladder.place.document, i});
    if (i == ladder.place.ladder || model::key_of(other.slice(other.ladder.title)) != key) continue;
    return fmt::format("its file has a ladder {} already", quoted(semantics::title_of(other)));
  }
  return std::nullopt;
}

Reason scale_clash(const semantics::View& view, const semantics::Entity& word, const std::string& key) {
  const semantics::LadderView of = semantics::ladder_view(view.corpus, word.place);
  const std::vector<text::Span> words =
      model::entries_of(of.text, *of.ladder.directive(model::DirectiveKind::scale));
  for (std::uint32_t i = 0; i < words.size(); ++i)
    if (i != word.index && model::key_of(of.slice(words[i])) == key)
      return fmt::format("`Scale:` has the word {} already", quoted(of.slice(words[i])));
  return std::nullopt;
}

}  // namespace

std::optional<std::string> clash_of(const semantics::View& view, const semantics::Entity& entity,
                                    std::span<const semantics::Entity> kin, std::string_view name) {
  const std::string key = text::folded(name);
  switch (entity.kind) {
    case semantics::EntityKind::ladder: return ladder_clash(view, entity, key);
    case semantics::EntityKind::level: return level_clash(view, kin, key);
    case semantics::EntityKind::skill: return skill_clash(view, entity, key);
    case semantics::EntityKind::scale_word: break;
  }
  return scale_clash(view, entity, key);
}

}  // namespace ladder::features
