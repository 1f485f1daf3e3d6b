#include "model/wanted_levels.h"

#include <algorithm>

namespace ladder::model {

bool has_declaration(const Ladder& ladder) {
  const std::vector<Mention>& uses = ladder.level_mentions;
  if (uses.empty()) return std::ranges::any_of(ladder.levels, &Level::declared);
  return std::ranges::any_of(uses,
                             [&](const Mention& it) { return ladder.levels[it.index].declared; });
}

std::vector<std::uint32_t> wanted_levels(const Ladder& ladder) {
  const bool declared = has_declaration(ladder);
  std::vector<std::uint32_t> wanted;
  for (std::uint32_t i = 0; i < ladder.levels.size(); ++i) {
    const Level& it = ladder.levels[i];
    const bool named = !it.name.empty() || !it.inferred.empty();
    if (named && it.declared == declared) wanted.push_back(i);
  }
  return wanted;
}

}  // namespace ladder::model
