#include "semantics/inherited.h"

#include <optional>
#include <set>

#include "layout/cell_text.h"
#include "semantics/ladder_at.h"
#include "semantics/lineage.h"
#include "semantics/names.h"

namespace ladder::semantics {
namespace {

InheritedSkill inherited(const View& view, const model::Ladder& heir, rules::Place from,
                         std::uint32_t skill) {
  const LadderView base = ladder_view(view.corpus, from);
  const layout::Source source{base.ladder, base.text};
  InheritedSkill it{skill_name(base, skill),
                    title_of(base),
                    {std::string(view.corpus.document(from).path),
                     base.in_document(base.ladder.skills[skill].name)},
                    {}};
  for (std::uint32_t level = 0; level < heir.levels.size(); ++level) {
    const std::string& key = heir.levels[level].key;
    if (key.empty()) continue;
    const std::optional<std::uint32_t> same = view.corpus.level(from, key, level);
    if (!same) continue;
    if (const model::Expectation* cell = base.ladder.at(skill, *same))
      it.cells.push_back({level, layout::cell_text(source, *cell)});
  }
  return it;
}

}  // namespace

std::vector<InheritedSkill> inherited_skills(const View& view, rules::Place ladder) {
  const model::Ladder& heir = view.corpus.ladder(ladder);
  std::set<std::string_view> known;
  for (const model::Skill& it : heir.skills) known.insert(it.key);
  std::vector<InheritedSkill> all;
  for (const rules::Place& base : bases_of(view, ladder)) {
    if (base == ladder) break;
    const std::vector<model::Skill>& skills = view.corpus.ladder(base).skills;
    for (std::uint32_t i = 0; i < skills.size(); ++i)
      if (!skills[i].key.empty() && known.insert(skills[i].key).second)
        all.push_back(inherited(view, heir, base, i));
  }
  return all;
}

}  // namespace ladder::semantics
