#include "features/rename/rename.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <fmt/core.h>

#include "semantics/entity.h"
#include "semantics/ladder_at.h"
#include "features/rename/name_clash.h"
#include "features/rename/new_name.h"
#include "semantics/occurrences.h"
#include "features/rename/renamed_references.h"
#include "semantics/target.h"
#include "model/escapes.h"
#include "model/lower.h"
#include "rules/wording.h"
#include "text/patch.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using rules::quoted;

using Reason = std::optional<std::string>;                       // nothing: it can be done
using Edits = std::map<std::uint32_t, std::vector<text::Edit>>;  // by document

/// Why a place that calls nothing cannot be renamed.
std::string reason_against(const semantics::View& view, const semantics::Target& target) {
  const std::string name = quoted(text::slice(view.text(), target.span));
  switch (target.kind) {
    case semantics::TargetKind::level_reference: return fmt::format("this ladder has no level {}", name);
    case semantics::TargetKind::suppressed_skill: return fmt::format("no skill is called {}", name);
    case semantics::TargetKind::extended_title: return fmt::format("no ladder is called {}", name);
    case semantics::TargetKind::extended_path: return "rename the file itself, and `Extends:` follows";
    default:
      return "only the names of ladders, levels and skills and the words of `Scale:` can be "
             "changed";
  }
}

std::string reason_against_empty(semantics::EntityKind kind) {
  switch (kind) {
    case semantics::EntityKind::ladder: return "this ladder has no title yet";
    case semantics::EntityKind::level: return "this level has no label yet";
    case semantics::EntityKind::skill: return "this skill has no name yet";
    case semantics::EntityKind::scale_word: break;
  }
  return "there is no word here yet";
}

/// Why one of the places cannot hold the name.
Reason unreadable(semantics::EntityKind kind, std::string_view name, const std::vector<semantics::Occurrence>& places) {
  std::set<std::pair<semantics::Form, model::Layout>> tried;
  for (const semantics::Occurrence& it : places) {
    if (!tried.insert({it.form, it.layout}).second || reads_back(kind, name, it.form, it.layout))
      continue;
    return it.form == semantics::Form::suppression
               ? fmt::format("{} cannot stand in the comments that suppress something in the skill",
                             quoted(name))
               : fmt::format("{} would be read as something else here", quoted(name));
  }
  return std::nullopt;
}

std::vector<model::Orientation> orientations(const model::Ladder& ladder) {
  std::vector<model::Orientation> all;
  for (const model::Grid& it : ladder.grids) all.push_back(it.orientation);
  return all;
}

/// The text of a ladder after those of its document's edits that stand in it.
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

/// A grid whose corner does not say what its rows are, and that would be read the other way round
/// with its new names.
Reason turned(const semantics::View& view, const std::vector<semantics::Entity>& kin, const Edits& edits) {
  for (const semantics::Entity& it : kin) {
    const auto& [span, ladder] = view.corpus.placed(it.place);
    if (std::ranges::all_of(ladder.grids, &model::Grid::stated)) continue;
    const std::string text = after(edits.at(it.place.document), span, view.corpus.text(it.place));
    const model::Document renamed = model::lower(syntax::Tree(text), text);
    if (renamed.ladders.size() == 1 &&
        orientations(renamed.ladders[0].ladder) == orientations(ladder))
      continue;
    const bool level_a_row = ladder.grids[0].orientation == model::Orientation::level_a_row;
    return fmt::format("rows and columns would change places: write `{}` into the corner first",
                       level_a_row ? "Level/Skill" : "Skill/Level");
  }
  return std::nullopt;
}

Edits edits_of(const semantics::View& view, const std::vector<semantics::Entity>& kin,
               const std::vector<semantics::Occurrence>& places, std::string_view name) {
  Edits edits;
  for (const semantics::Occurrence& it : places)
    edits[it.document].push_back({it.span, written(name, it.form, it.layout)});
  for (const semantics::Entity& it : kin) {
    if (it.kind != semantics::EntityKind::level) continue;
    for (text::Edit& edit : renamed_references(semantics::ladder_view(view.corpus, it.place), it.index, name))
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

/// The places that hold the whole name. Those that speak of a level in a text do so in their own
/// way; the path of an `Extends:` is no name.
std::vector<semantics::Occurrence> named_places(const semantics::View& view, const std::vector<semantics::Entity>& kin) {
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
  if (Reason reason = turned(view, kin, edits)) return Refusal{*std::move(reason)};
  return change_of(view, std::move(edits));
}

}  // namespace ladder::features
