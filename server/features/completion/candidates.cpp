#include "features/completion/candidates.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include <fmt/core.h>

#include "model/escapes.h"
#include "rules/spelling.h"
#include "semantics/lineage.h"
#include "semantics/names.h"

namespace ladder::features::completion {
namespace {

using model::Mention;

constexpr std::size_t longest_level_name = 200;  // a longer one isn't a level

/// A level that could appear in the part.
struct Rung {
  std::string name;
  std::string key;
  std::optional<model::Rank> rank;
};

Rung rung_of(std::string name) {
  std::string key = model::key_of(name);
  std::optional<model::Rank> rank = model::rank_of(name);
  return {std::move(name), std::move(key), std::move(rank)};
}

bool same_series(const Rung& one, const Rung& other) {
  return one.rank && other.rank && one.rank->series == other.rank->series;
}

/// Where the list of a ladder's levels comes from.
enum class Origin { declaration, base, ladder, other_ladders };

struct Rungs {
  std::vector<Rung> all;  // lowest first
  Origin origin = Origin::ladder;
};

/// By level: whether anything other than the text at the cursor names it.
std::vector<bool> known_levels(const Site& site) {
  const model::Ladder& ladder = site.ladder->ladder;
  std::vector<bool> known(ladder.levels.size(), false);
  for (const Mention& it : ladder.level_mentions)
    if (!is_own(site, it)) known[it.index] = true;
  return known;
}

Rungs rungs_of(const Site& site) {
  const model::Ladder& ladder = site.ladder->ladder;
  const std::vector<bool> known = known_levels(site);
  bool any_known = false;
  bool declared = false;
  for (std::size_t i = 0; i < known.size(); ++i) {
    any_known = any_known || known[i];
    declared = declared || (known[i] && ladder.levels[i].declared);
  }
  // A list that names no level in use is broken, and nothing can be checked against it.
  if (!any_known) declared = std::ranges::any_of(ladder.levels, &model::Level::declared);

  Rungs rungs;
  const auto add_all = [&](const semantics::LadderView& from, auto wanted) {
    for (std::uint32_t i = 0; i < from.ladder.levels.size(); ++i) {
      if (longest_level_name < from.ladder.levels[i].name.size() || !wanted(i)) continue;
      Rung rung = rung_of(semantics::level_name(from, i));
      if (!rung.key.empty()) rungs.all.push_back(std::move(rung));
    }
  };
  if (declared) {
    rungs.origin = Origin::declaration;
    add_all(*site.ladder, [&](std::uint32_t i) { return ladder.levels[i].declared; });
    return rungs;
  }
  if (const auto base = semantics::base_of(site.view, site.place())) {
    rungs.origin = Origin::base;
    add_all(semantics::ladder_view(site.view.corpus, *base), [](std::uint32_t) { return true; });
    if (!rungs.all.empty()) return rungs;
  }
  rungs.origin = Origin::ladder;
  add_all(*site.ladder, [&](std::uint32_t i) { return known[i]; });
  if (!rungs.all.empty()) return rungs;
  rungs.origin = Origin::other_ladders;
  for (std::string& name : usual_levels(site.view, neighbours(site)))
    rungs.all.push_back(rung_of(std::move(name)));
  return rungs;
}

/// A level that the part has above or below the cursor, and its place in the list.
struct Neighbour {
  Rung rung;
  std::size_t place = 0;
};

/// The levels around the cursor in one part.
class Gap {
 public:
  Gap(const Site& site, const Rungs& rungs, std::uint32_t part)
      : rungs_(rungs), taken_(rungs.all.size(), false) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < rungs.all.size(); ++i) places.try_emplace(rungs.all[i].key, i);
    const model::Ladder& ladder = site.ladder->ladder;
    for (const Mention& it : model::of_part(ladder.level_mentions, part)) {
      if (is_own(site, it)) continue;
      Rung rung = rung_of(semantics::level_name(*site.ladder, it.index));
      if (rung.key.empty()) continue;
      const auto listed = places.find(rung.key);
      const std::size_t place = listed == places.end() ? rungs.all.size() : listed->second;
      if (place < taken_.size()) taken_[place] = true;
      if (it.whole.begin < site.in_ladder(site.cursor)) below_ = {std::move(rung), place};
      else if (!above_) above_ = {std::move(rung), place};
    }
  }

  std::vector<std::size_t> fitting() const {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < rungs_.all.size(); ++i) {
      const Neighbour it{rungs_.all[i], i};
      if (!taken_[i] && (!below_ || rises(*below_, it)) && (!above_ || rises(it, *above_)))
        all.push_back(i);
    }
    return all;
  }

  /// The label that continues the series after the level `below`, or leads up to the one above.
  std::optional<std::string> next(std::optional<std::size_t> below) const {
    const Rung* low = below ? &rungs_.all[*below] : below_ ? &below_->rung : nullptr;
    const Rung* high = above_ ? &above_->rung : nullptr;
    const Rung* start = low ? low : high;
    if (!start || !start->rank) return std::nullopt;
    const std::uint32_t step = step_of(*start);
    if (!low && high->rank->first <= step) return std::nullopt;
    const std::uint32_t number = low ? low->rank->last + step : high->rank->first - step;
    if (low && high && !(same_series(*low, *high) && number < high->rank->first))
      return std::nullopt;
    const bool exists = std::ranges::any_of(rungs_.all, [&](const Rung& it) {
      return same_series(it, *start) && it.rank->first <= number && number <= it.rank->last;
    });
    return exists ? std::nullopt : model::renumbered(start->name, number);
  }

 private:
  /// Levels rise with their numbers, others as they are listed. Levels that aren't listed can be
  /// anywhere.
  bool rises(const Neighbour& low, const Neighbour& high) const {
    const bool listed = low.place < rungs_.all.size() && high.place < rungs_.all.size();
    if (rungs_.origin == Origin::declaration && listed) return low.place < high.place;
    if (same_series(low.rung, high.rung)) return low.rung.rank->first < high.rung.rank->first;
    return !listed || low.place < high.place;
  }

  /// How far the numbers of a series are apart: levels 10, 20 and 30 leave none out.
  std::uint32_t step_of(const Rung& start) const {
    std::uint32_t step = 0;
    std::size_t steps = 0;
    const Rung* below = nullptr;
    for (const Rung& it : rungs_.all) {
      if (!same_series(it, start)) continue;
      const bool rises = below && below->rank->last < it.rank->first;
      if (rises) step = std::gcd(step, it.rank->first - below->rank->last);
      if (rises) ++steps;
      below = &it;
    }
    return steps < 2 ? 1 : step;
  }

  const Rungs& rungs_;
  std::vector<bool> taken_;         // by rung
  std::optional<Neighbour> below_;  // the lower level: it comes before the cursor
  std::optional<Neighbour> above_;
};

/// Adds a level to the end of `Levels:`.
text::Edit declaration(const Site& site, std::string_view name) {
  const auto* levels = site.ladder->ladder.directive(model::DirectiveKind::levels);
  const text::Span end{levels->value.end, levels->value.end};
  return {site.ladder->in_document(end), fmt::format(" | {}", model::escaped_declaration(name))};
}

constexpr std::size_t longest_skill_name = 200;  // longer: a misplaced expectation

/// The spelling keys of the skills that the ladder has or inherits, except the one at the cursor: a
/// variant of one of them would be reported.
std::unordered_set<std::string> own_skills(const Site& site) {
  std::unordered_set<std::string> keys;
  for (const model::Mention& it : site.ladder->ladder.skill_mentions)
    if (!is_own(site, it))
      keys.insert(rules::spelling_key(semantics::skill_name(*site.ladder, it.index)));
  for (const rules::Place base : semantics::bases_of(site.view, site.place())) {
    const semantics::LadderView view = semantics::ladder_view(site.view.corpus, base);
    for (std::uint32_t i = 0; i < view.ladder.skills.size(); ++i)
      keys.insert(rules::spelling_key(semantics::skill_name(view, i)));
  }
  return keys;
}

}  // namespace

std::vector<LevelCandidate> lacking_levels(const Site& site, std::uint32_t part) {
  const Rungs rungs = rungs_of(site);
  const Gap gap(site, rungs, part);
  const std::vector<std::size_t> fitting = gap.fitting();
  std::vector<LevelCandidate> all;
  for (const std::size_t i : fitting)
    all.push_back({rungs.all[i].name,
                   rungs.origin == Origin::other_ladders ? "as in other ladders" : "missing here",
                   {}});

  const bool closed = rungs.origin == Origin::base || rungs.origin == Origin::other_ladders;
  if (closed) return all;
  std::optional<std::string> next =
      gap.next(fitting.empty() ? std::nullopt : std::optional(fitting.back()));
  if (!next || !site.ladder->ladder.tracks.empty()) return all;
  if (rungs.origin == Origin::ladder) {
    all.push_back({*std::move(next), "next in the series", {}});
  } else if (const auto last = model::rank_of(rungs.all.back().name);
             last && model::renumbered(rungs.all.back().name, last->last + 1) == next) {
    const text::Edit edit = declaration(site, *next);
    all.push_back({*std::move(next), "next in the series; also added to `Levels:`", edit});
  }
  return all;
}

std::vector<std::string> levels_of_new_skill(const Site& site) {
  std::vector<std::string> names;
  for (Rung& it : rungs_of(site).all) names.push_back(std::move(it.name));
  return names;
}

std::vector<std::string> skills_of_new_level(const Site& site) {
  const model::Ladder& ladder = site.ladder->ladder;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < ladder.skills.size(); ++i) {
    const model::Skill& it = ladder.skills[i];
    const bool is_section = it.layout == model::Layout::sections && !it.key.empty();
    if (is_section && it.name.size() <= longest_skill_name)
      names.push_back(semantics::skill_name(*site.ladder, i));
  }
  return names;
}

std::vector<std::string> skills_lacking_at(const Site& site, const model::Mention& level) {
  const model::Ladder& ladder = site.ladder->ladder;
  std::vector<bool> lacks(ladder.skills.size(), false);
  for (const Mention& it : ladder.skill_mentions)
    if (!ladder.grid(it.part) && !is_own(site, it) && it.name.size() <= longest_skill_name)
      lacks[it.index] = !ladder.skills[it.index].key.empty();
  for (const Mention& it : ladder.subsections(level))
    if (!is_own(site, it)) lacks[it.index] = false;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < lacks.size(); ++i)
    if (lacks[i]) names.push_back(semantics::skill_name(*site.ladder, i));
  return names;
}

bool is_own(const Site& site, const Mention& mention) {
  return site.in_ladder(site.line.begin) <= mention.whole.begin && site.touches(mention.whole);
}

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
