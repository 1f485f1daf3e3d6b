#include "features/rename/rename.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

#include <fmt/core.h>

#include "features/rename/new_name.h"
#include "model/directives.h"
#include "model/escapes.h"
#include "model/label.h"
#include "model/lower.h"
#include "rules/level_reference.h"
#include "rules/siblings.h"
#include "rules/wording.h"
#include "semantics/entity.h"
#include "semantics/ladder_at.h"
#include "semantics/lineage.h"
#include "semantics/names.h"
#include "semantics/target.h"
#include "text/diagnostic.h"
#include "text/patch.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using rules::LevelReference;
using rules::Place;
using rules::quoted;
using text::Span;

using Reason = std::optional<std::string>;

std::optional<std::uint32_t> level_called(const semantics::LadderView& of, const std::string& key) {
  for (std::uint32_t i = 0; i < of.ladder.levels.size(); ++i)
    if (rules::key_of(of.ladder.levels[i]) == key) return i;
  return std::nullopt;
}

/// Refuses if one of the ladders already has another level of that name.
Reason level_clash(const semantics::View& view, std::span<const semantics::Entity> kin,
                   const std::string& key) {
  for (const semantics::Entity& it : kin) {
    const semantics::LadderView of = semantics::ladder_view(view.corpus, it.place);
    const std::optional<std::uint32_t> other = level_called(of, key);
    if (other && *other != it.index)
      return fmt::format("{} already has a level {}",
                         semantics::quoted_title(semantics::title_of(of)),
                         quoted(semantics::level_name(of, *other)));
  }
  return std::nullopt;
}

/// Refuses if one of the ladders already has another skill of that name, or a ladder that extends
/// them or that they extend: one of the two would replace the other.
Reason skill_clash(const semantics::View& view, const semantics::Entity& skill,
                   const std::string& key) {
  const bool is_its_own = view.corpus.ladder(skill.place).skills[skill.index].key == key;
  if (is_its_own) return std::nullopt;
  const Place origin = semantics::origin_of(view, skill);
  std::vector<Place> ladders = semantics::descendants_of(view, origin);
  for (const Place it : semantics::bases_of(view, origin)) ladders.push_back(it);
  for (const Place it : ladders) {
    const semantics::LadderView of = semantics::ladder_view(view.corpus, it);
    const auto other = std::ranges::find(of.ladder.skills, key, &model::Skill::key);
    if (other == of.ladder.skills.end()) continue;
    return fmt::format("{} already has a skill {}",
                       semantics::quoted_title(semantics::title_of(of)),
                       quoted(of.slice(other->name)));
  }
  return std::nullopt;
}

Reason ladder_clash(const semantics::View& view, const semantics::Entity& ladder,
                    const std::string& key) {
  const auto count = view.corpus.document(ladder.place).document->ladders.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    const semantics::LadderView other =
        semantics::ladder_view(view.corpus, {ladder.place.document, i});
    if (i == ladder.place.ladder || model::key_of(other.slice(other.ladder.title)) != key) continue;
    return fmt::format("another ladder in the file is already called {}",
                       quoted(semantics::title_of(other)));
  }
  return std::nullopt;
}

Reason scale_clash(const semantics::View& view, const semantics::Entity& word,
                   const std::string& key) {
  const semantics::LadderView of = semantics::ladder_view(view.corpus, word.place);
  const std::vector<text::Span> words =
      model::entries_of(of.text, *of.ladder.directive(model::DirectiveKind::scale));
  for (std::uint32_t i = 0; i < words.size(); ++i)
    if (i != word.index && model::key_of(of.slice(words[i])) == key)
      return fmt::format("`Scale:` already has the word {}", quoted(of.slice(words[i])));
  return std::nullopt;
}

/// Why something and everything linked to it can't be renamed to `name`, if something else already
/// has that name, in words for the author. Nothing if the name is free.
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

/// Whether a reference takes its prefix from the one before it, as the `5` of `IC3-5` does.
bool shares_prefix(const LevelReference& it) { return it.span == it.digits; }

class ReferenceRenaming {
 public:
  ReferenceRenaming(const semantics::LadderView& of, std::uint32_t level, std::string_view name)
      : of_(of), level_(of.ladder.levels[level]), rank_(model::rank_of(name)) {
    keeps_series_ = rank_ && rank_->series == level_.rank->series;
    // A number alone would not be seen to be a level's.
    const bool is_number = rank_ && rank_->series.empty();
    code_ = is_number ? fmt::format("Level {}", model::code_of(name)) : model::code_of(name);
  }

  /// Adds the edits of one expectation.
  void add(const std::vector<LevelReference>& references, model::Layout layout,
           std::vector<text::Edit>& edits) const {
    const LevelReference* before = nullptr;  // the reference before, if it is to the same level
    bool prefix_is_lost = false;             // for those that share it
    for (const LevelReference& it : references) {
      const bool shares = shares_prefix(it);
      if (!shares) prefix_is_lost = false;
      const bool meant = rules::names(it, level_);
      if (meant && shares && before && number(*before) == number(it)) {
        // If both numbers of `L2/3` were the level, only one is left.
        change(edits, {before->span.end, it.span.end}, "");
      } else if (meant && keeps_series_) {
        const bool stays = number(it) == it.number;  // and may be written `03`
        if (!stays) change(edits, it.digits, std::to_string(number(it)));
      } else if (meant) {
        change(edits, it.span, model::escaped_passage(code_, model::PassageKind::item, layout));
        prefix_is_lost = true;
      } else if (shares && prefix_is_lost) {
        change(edits, {it.digits.begin, it.digits.begin}, of_.slice(it.prefix));
        prefix_is_lost = false;
      }
      before = meant ? &it : nullptr;
    }
  }

 private:
  /// The number that the level has for a reference from now on. Of a group that it names the
  /// second one of, it is the second one of the new group, if that has so many.
  std::uint32_t number(const LevelReference& it) const {
    if (!keeps_series_) return 0;
    const std::uint32_t step = it.number - level_.rank->first;
    return rank_->first + std::min(step, rank_->last - rank_->first);
  }

  void change(std::vector<text::Edit>& edits, Span span, std::string_view text) const {
    if (of_.slice(span) != text) edits.push_back({of_.in_document(span), std::string(text)});
  }

  const semantics::LadderView& of_;
  const model::Level& level_;
  std::optional<model::Rank> rank_;
  bool keeps_series_ = false;
  std::string code_;
};

/// The edits that rename a level in the expectations of a ladder, relative to the document. `Level
/// 3` and `IC3` keep their prefix if the new name is in the same series. Otherwise they become its
/// code: `Expert (E4)` becomes `E4`.
std::vector<text::Edit> renamed_references(const semantics::LadderView& of, std::uint32_t level,
                                           std::string_view name) {
  std::vector<text::Edit> edits;
  if (!of.ladder.levels[level].rank) return edits;
  const ReferenceRenaming renaming(of, level, name);
  const rules::LevelReferences references(of.ladder, of.text, of.facts);
  for (std::uint32_t i = 0; i < of.ladder.expectations.size(); ++i)
    renaming.add(references.in(i), of.ladder.expectations[i].layout, edits);
  return edits;
}

using Reason = std::optional<std::string>;                       // nothing: it can be done
using Edits = std::map<std::uint32_t, std::vector<text::Edit>>;  // by document

/// Why a place that calls nothing cannot be renamed.
std::string reason_against(const semantics::View& view, const semantics::Target& target) {
  const std::string name = quoted(text::slice(view.text(), target.span));
  switch (target.kind) {
    case semantics::TargetKind::level_reference:
      return fmt::format("this ladder has no level {}", name);
    case semantics::TargetKind::suppressed_skill:
      return fmt::format("there's no skill called {}", name);
    case semantics::TargetKind::extended_title:
      return fmt::format("there's no ladder called {}", name);
    case semantics::TargetKind::extended_path:
      return "rename the file itself, and `Extends:` will be updated to match";
    default: return "only ladders, levels, skills and scale words can be renamed";
  }
}

std::string reason_against_empty(semantics::EntityKind kind) {
  switch (kind) {
    case semantics::EntityKind::ladder: return "this ladder has no title yet";
    case semantics::EntityKind::level: return "this level has no label yet";
    case semantics::EntityKind::skill: return "this skill has no name yet";
    case semantics::EntityKind::scale_word: break;
  }
  return "there's no scale word here yet";
}

/// Why the name isn't valid at one of the places.
Reason unreadable(semantics::EntityKind kind, std::string_view name,
                  const std::vector<semantics::Occurrence>& places) {
  std::set<std::pair<semantics::Form, model::Layout>> tried;
  for (const semantics::Occurrence& it : places) {
    if (!tried.insert({it.form, it.layout}).second || reads_back(kind, name, it.form, it.layout))
      continue;
    return it.form == semantics::Form::suppression
               ? fmt::format("{} can't be used in the suppression comments for this skill",
                             quoted(name))
               : fmt::format("{} would mean something else here", quoted(name));
  }
  return std::nullopt;
}

std::vector<model::Orientation> orientations(const model::Ladder& ladder) {
  std::vector<model::Orientation> all;
  for (const model::Grid& it : ladder.grids) all.push_back(it.orientation);
  all.push_back(ladder.sections.orientation);
  return all;
}

/// The text of a ladder after the edits of its document that are inside it.
std::string after(const std::vector<text::Edit>& edits, text::Span ladder, std::string_view text) {
  const auto begin_of = [](const text::Edit& it) { return it.span.begin; };
  const auto end = std::ranges::lower_bound(edits, ladder.end, {}, begin_of);
  text::Fix own;
  for (auto it = std::ranges::lower_bound(edits, ladder.begin, {}, begin_of); it != end; ++it)
    own.edits.push_back({text::relative(it->span, ladder.begin), it->replacement});
  text::Patch patch;
  patch.add(own);
  return patch.applied(text);
}

/// Refuses if the new names would make a grid or sections read the other way round, because nothing
/// else says which names are levels.
Reason orientation_change(const semantics::View& view, const std::vector<semantics::Entity>& kin,
                          const Edits& edits) {
  for (const semantics::Entity& it : kin) {
    const auto& [span, ladder] = view.corpus.placed_ladder(it.place);
    const bool grids_stay = std::ranges::all_of(ladder.grids, &model::Grid::stated);
    if (grids_stay && ladder.sections.count == 0) continue;
    const std::string text = after(edits.at(it.place.document), span, view.corpus.text(it.place));
    const model::Document renamed = model::lower(syntax::Tree(text), text);
    if (renamed.ladders.size() == 1 &&
        orientations(renamed.ladders[0].ladder) == orientations(ladder))
      continue;
    if (grids_stay) return "levels and skills would be swapped: add `Levels:` first";
    const bool level_a_row = ladder.grids[0].orientation == model::Orientation::level_a_row;
    return fmt::format("rows and columns would be swapped: write `{}` in the top-left cell first",
                       level_a_row ? "Level/Skill" : "Skill/Level");
  }
  return std::nullopt;
}

Edits edits_of(const semantics::View& view, const std::vector<semantics::Entity>& kin,
               const std::vector<semantics::Occurrence>& places, std::string_view name) {
  Edits edits;
  for (const semantics::Occurrence& it : places)
    edits[it.document].push_back({it.span, serialized_name(name, it.form, it.layout)});
  for (const semantics::Entity& it : kin) {
    if (it.kind != semantics::EntityKind::level) continue;
    for (text::Edit& edit :
         renamed_references(semantics::ladder_view(view.corpus, it.place), it.index, name))
      edits[it.place.document].push_back(std::move(edit));
  }
  for (auto& [document, all] : edits)
    std::ranges::sort(all, {}, [](const text::Edit& it) { return it.span.begin; });
  return edits;
}

semantics::Change change_of(const semantics::View& view, Edits edits) {
  semantics::Change change;
  for (auto& [document, all] : edits) {
    const rules::CheckedDocument& checked = view.corpus.documents()[document];
    std::erase_if(all, [&](const text::Edit& it) {
      return text::slice(checked.text, it.span) == it.replacement;
    });
    if (!all.empty()) change.push_back({std::string(checked.path), std::move(all), false});
  }
  return change;
}

/// The places that have the whole name. References to a level in an expectation have their own
/// form; the path of an `Extends:` isn't a name.
std::vector<semantics::Occurrence> named_places(const semantics::View& view,
                                                const std::vector<semantics::Entity>& kin) {
  std::vector<semantics::Occurrence> places = semantics::occurrences_of(view, kin);
  std::erase_if(places, [&](const semantics::Occurrence& it) {
    return it.form == semantics::Form::path ||
           (it.form == semantics::Form::text && kin.front().kind == semantics::EntityKind::level);
  });
  return places;
}

}  // namespace

std::variant<Renamable, Refusal> prepare_rename(const semantics::View& view, std::uint32_t offset) {
  const semantics::Target target = semantics::target_at(view, offset);
  const std::optional<semantics::Entity> entity = semantics::entity_of(view, target);
  if (!entity || target.kind == semantics::TargetKind::extended_path)
    return Refusal{reason_against(view, target)};
  if (target.span.empty()) return Refusal{reason_against_empty(entity->kind)};
  const semantics::LadderView of = semantics::ladder_view(view.corpus, entity->place);
  // A new name for one of its levels would make the other one level for both tracks.
  if (entity->kind == semantics::EntityKind::level &&
      semantics::is_on_split_rung(of, entity->index))
    return Refusal{"levels on other tracks have the same label: rename them all by hand"};
  return Renamable{target.span, model::plain_text(of.slice(semantics::name_of(view, *entity)))};
}

std::variant<semantics::Change, Refusal> rename(const semantics::View& view, std::uint32_t offset,
                                                std::string_view new_name) {
  const auto prepared = prepare_rename(view, offset);
  if (const Refusal* refusal = std::get_if<Refusal>(&prepared)) return *refusal;
  const semantics::Entity entity = *semantics::entity_of(view, semantics::target_at(view, offset));
  const std::string_view name = text::trimmed(new_name);
  if (Reason reason = fault_of(entity.kind, name)) return Refusal{*std::move(reason)};

  const std::vector<semantics::Entity> kin = semantics::kin_of(view, entity);
  if (Reason reason = clash_of(view, entity, kin, name)) return Refusal{*std::move(reason)};
  const std::vector<semantics::Occurrence> places = named_places(view, kin);
  if (Reason reason = unreadable(entity.kind, name, places)) return Refusal{*std::move(reason)};
  Edits edits = edits_of(view, kin, places, name);
  if (Reason reason = orientation_change(view, kin, edits)) return Refusal{*std::move(reason)};
  return change_of(view, std::move(edits));
}

std::vector<text::Span> linked_names(const semantics::View& view, std::uint32_t offset) {
  const semantics::Target target = semantics::target_at(view, offset);
  const bool is_label = target.kind == semantics::TargetKind::level ||
                        target.kind == semantics::TargetKind::skill ||
                        target.kind == semantics::TargetKind::declared_level;
  const bool beside = offset < target.span.begin || target.span.end < offset;
  const std::optional<semantics::Entity> entity = semantics::entity_of(view, target);
  if (!is_label || beside || !entity) return {};

  std::vector<text::Span> names;
  for (const semantics::Occurrence& it : semantics::occurrences_of(view, std::span(&*entity, 1)))
    if (it.form == semantics::Form::name || it.form == semantics::Form::entry)
      names.push_back(it.span);
  const std::string_view name = text::slice(view.text(), target.span);
  const bool alike = std::ranges::all_of(
      names, [&](text::Span it) { return text::slice(view.text(), it) == name; });
  if (names.size() < 2 || !alike) return {};
  return names;
}

}  // namespace ladder::features
