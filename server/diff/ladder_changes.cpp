#include "diff/ladder_changes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "diff/ladder_pairs.h"

namespace ladder::diff {
namespace {

std::size_t texts_at(const LadderContent& content, std::uint32_t number, bool of_level) {
  const std::size_t others = of_level ? content.skills.size() : content.levels.size();
  std::size_t texts = 0;
  for (std::size_t i = 0; i < others; ++i) {
    const CellContent& it = of_level ? content.cell(i, number) : content.cell(number, i);
    if (!it.prose.empty()) ++texts;
  }
  return texts;
}

std::string neighbour_of(const std::vector<ContentName>& names, std::uint32_t number) {
  return number == 0 ? "" : names[number - 1].name;
}

enum class Axis { levels, skills };

/// What happened to the names of one axis: removed, renamed, moved or added.
std::vector<NameChange> name_changes(const LadderContent& before, const LadderContent& after,
                                     const Pairing& pairing, Axis axis) {
  const bool levels = axis == Axis::levels;
  const std::vector<ContentName>& old_names = levels ? before.levels : before.skills;
  const std::vector<ContentName>& names = levels ? after.levels : after.skills;
  std::vector<NameChange> changes;
  for (const std::uint32_t i : pairing.alone_before())
    changes.push_back({.kind = NameChangeKind::removed,
                       .before = old_names[i].name,
                       .name = old_names[i].name,
                       .texts = texts_at(before, i, levels)});
  for (const auto& [one, other] : pairing.pairs()) {
    const ContentName& old_name = old_names[one];
    const ContentName& name = names[other];
    if (old_name.name != name.name)
      changes.push_back({.kind = NameChangeKind::renamed,
                         .before = old_name.name,
                         .after = name.name,
                         .name = name.name});
    if (old_name.qualifier != name.qualifier)
      changes.push_back({.kind = NameChangeKind::requalified,
                         .before = old_name.qualifier,
                         .after = name.qualifier,
                         .name = name.name});
  }
  for (const auto& [one, other] : moved(pairing))
    changes.push_back({.kind = NameChangeKind::moved,
                       .name = names[other].name,
                       .neighbour = neighbour_of(names, other)});
  for (const std::uint32_t i : pairing.alone_after())
    changes.push_back({.kind = NameChangeKind::added,
                       .after = names[i].name,
                       .name = names[i].name,
                       .neighbour = neighbour_of(names, i),
                       .texts = texts_at(after, i, levels)});
  return changes;
}

TextChange text_change(const CellContent& before, const CellContent& after) {
  TextChange change{.before = before, .after = after};
  if (before.prose.empty() || after.prose.empty()) return change;
  change.difference = semantics::text_difference(before.prose.text, after.prose.text);
  change.same_words = change.difference.before.empty() && change.difference.after.empty();
  return change;
}

/// In the order of the later version, a skill after the other.
std::vector<TextChange> text_changes(const LadderContent& before, const LadderContent& after,
                                     const LadderPairs& pairs) {
  std::vector<TextChange> changes;
  for (const auto& [old_skill, skill] : pairs.skills.pairs()) {
    for (const auto& [old_level, level] : pairs.levels.pairs()) {
      const CellContent& was = before.cell(old_skill, old_level);
      const CellContent& is = after.cell(skill, level);
      if (was == is) continue;
      TextChange& change = changes.emplace_back(text_change(was, is));
      change.skill = after.skills[skill].name;
      change.level = after.levels[level].name;
    }
  }
  return changes;
}

/// The descriptions of the skills that both versions have.
std::vector<TextChange> description_changes(const LadderContent& before, const LadderContent& after,
                                            const LadderPairs& pairs) {
  std::vector<TextChange> changes;
  for (const auto& [old_skill, skill] : pairs.skills.pairs()) {
    const CellContent& was = before.descriptions[old_skill];
    const CellContent& is = after.descriptions[skill];
    if (was == is) continue;
    changes.push_back(text_change(was, is));
    changes.back().skill = after.skills[skill].name;
  }
  return changes;
}

}  // namespace

bool LadderChanges::in_meaning() const {
  return added || removed || renamed.is_change() || tracks.is_change() || scale.is_change() ||
         base.is_change() || !levels.empty() || !skills.empty() || !expectations_changed.empty() ||
         description_changed || !descriptions_changed.empty();
}

bool LadderChanges::in_form() const {
  return form.is_change() || file.is_change() || !order.empty();
}

LadderChanges changes_between(const LadderContent& before, const LadderContent& after) {
  LadderChanges changes;
  changes.title = after.title.name;
  changes.path = after.path;
  changes.renamed = {before.title.name, after.title.name};
  changes.tracks = {before.tracks, after.tracks};
  changes.scale = {before.scale, after.scale};
  changes.base = {before.base, after.base};
  changes.form = {before.form, after.form};
  changes.file = {before.path, after.path};
  const LadderPairs pairs = pairs_of(before, after);
  changes.levels = name_changes(before, after, pairs.levels, Axis::levels);
  changes.skills = name_changes(before, after, pairs.skills, Axis::skills);
  const auto moved =
      std::stable_partition(changes.skills.begin(), changes.skills.end(),
                            [](const NameChange& it) { return it.kind != NameChangeKind::moved; });
  changes.order.assign(std::make_move_iterator(moved),
                       std::make_move_iterator(changes.skills.end()));
  changes.skills.erase(moved, changes.skills.end());
  changes.expectations_changed = text_changes(before, after, pairs);
  if (before.description != after.description)
    changes.description_changed = text_change(before.description, after.description);
  changes.descriptions_changed = description_changes(before, after, pairs);
  return changes;
}

}  // namespace ladder::diff
