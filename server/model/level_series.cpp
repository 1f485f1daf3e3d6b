#include "model/level_series.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "model/ascent.h"
#include "model/wanted_levels.h"

namespace ladder::model {

std::vector<LevelSeries> level_series(const Ladder& ladder) {
  const std::vector<Level>& levels = ladder.levels;
  const bool declared = has_declaration(ladder);
  std::vector<LevelSeries> all;
  std::unordered_map<std::string_view, std::size_t> series_of;
  for (std::uint32_t i = 0; i < levels.size(); ++i) {
    if (!levels[i].rank || levels[i].declared != declared) continue;
    auto [known, added] = series_of.try_emplace(levels[i].rank->series, all.size());
    if (added) all.emplace_back();
    all[known->second].push_back(i);
  }
  for (LevelSeries& series : all)
    std::ranges::stable_sort(series, {}, [&](std::uint32_t it) { return levels[it].rank->first; });
  return all;
}

std::uint32_t step_of(const Ladder& ladder, const LevelSeries& series) {
  if (series.size() < 3) return 1;
  std::uint32_t step = 0;
  Ascent<const Level*> ascent(ladder);
  for (const std::uint32_t i : series) {
    const Level* below = ascent.below(i);
    const Level& it = ladder.levels[i];
    if (below && below->rank->last < it.rank->first)
      step = std::gcd(step, it.rank->first - below->rank->last);
    ascent.leave(i, &it);
  }
  return std::max(step, 1U);
}

}  // namespace ladder::model
