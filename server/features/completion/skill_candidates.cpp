#include "features/completion/skill_candidates.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "features/completion/level_candidates.h"
#include "features/completion/neighbours.h"
#include "semantics/lineage.h"
#include "semantics/names.h"
#include "rules/spelling.h"

namespace ladder::features::completion {
namespace {

constexpr std::size_t longest_skill_name = 200;  // a longer one is a text in the wrong place

/// The spelling keys of the skills that the ladder has or takes over, but for what is typed at the
/// cursor: another spelling of one of them would be reported.
std::unordered_set<std::string> own_skills(const Site& site) {
  std::unordered_set<std::string> keys;
  for (const model::Mention& it : site.ladder->ladder.skill_mentions)
    if (!is_own(site, it)) keys.insert(rules::spelling_key(semantics::skill_name(*site.ladder, it.index)));
  for (const rules::Place base : semantics::bases_of(site.view, site.place())) {
    const semantics::LadderView view = semantics::ladder_view(site.view.corpus, base);
    for (std::uint32_t i = 0; i < view.ladder.skills.size(); ++i)
      keys.insert(rules::spelling_key(semantics::skill_name(view, i)));
  }
  return keys;
}

}  // namespace

std::vector<SkillCandidate> lacking_skills(const Site& site) {
  const rules::Corpus& corpus = site.view.corpus;
  std::vector<SkillCandidate> found;
  std::unordered_map<std::string_view, std::size_t> by_key;
  for (const rules::Place it : neighbours(site)) {
    const bool related = corpus.are_related(site.place(), it);
    const semantics::LadderView view = semantics::ladder_view(corpus, it);
    for (std::uint32_t i = 0; i < view.ladder.skills.size(); ++i) {
      const model::Skill& skill = view.ladder.skills[i];
      if (skill.key.empty() || longest_skill_name < skill.name.size()) continue;
      const auto [known, added] = by_key.try_emplace(skill.key, found.size());
      if (added) found.push_back({semantics::skill_name(view, i), it});
      SkillCandidate& candidate = found[known->second];
      ++candidate.all;
      if (related) ++candidate.related;
    }
  }
  std::ranges::stable_sort(found, [](const SkillCandidate& one, const SkillCandidate& other) {
    return std::tie(one.related, one.all) > std::tie(other.related, other.all);
  });

  std::vector<SkillCandidate> lacking;
  std::unordered_set<std::string> taken = own_skills(site);
  for (const std::string& it : site.view.settings.required_skills)
    if (taken.insert(rules::spelling_key(it)).second) lacking.push_back({it, std::nullopt});
  for (SkillCandidate& it : found) {
    const std::string key = rules::spelling_key(it.name);
    if (!key.empty() && taken.insert(key).second) lacking.push_back(std::move(it));
  }
  return lacking;
}

}  // namespace ladder::features::completion
