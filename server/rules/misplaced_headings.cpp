#include "rules/misplaced_headings.h"

#include <string_view>
#include <unordered_map>

namespace ladder::rules {
namespace {

using model::Ladder;
using model::Mention;

constexpr std::size_t most = 8;  // more of them aren't an accident

/// How often a name is given to headings of one depth, and whether something else gives it.
struct Uses {
  std::size_t headings = 0;
  bool elsewhere = false;  // in a grid or a directive
};
using Names = std::unordered_map<std::string_view, Uses>;

std::string_view key_of(const Ladder& ladder, const Mention& it, bool is_level) {
  return is_level ? std::string_view(ladder.levels[it.index].key)
                  : std::string_view(ladder.skills[it.index].key);
}

Names names_of(const Ladder& ladder, bool levels) {
  Names names;
  for (const Mention& it : levels ? ladder.level_mentions : ladder.skill_mentions) {
    Uses& uses = names[key_of(ladder, it, levels)];
    if (ladder.grid(it.part)) uses.elsewhere = true;
    else ++uses.headings;
  }
  for (const model::Level& it : ladder.levels)
    if (levels && it.declared) names[it.key].elsewhere = true;
  names.erase("");
  return names;
}

/// Whether so many uses show what a name is, so that one of the other depth is a slip.
bool is_settled(const Names& names, std::string_view key) {
  const auto uses = names.find(key);
  return uses != names.end() && (uses->second.elsewhere || 2 <= uses->second.headings);
}

std::size_t headings_of(const Names& names, std::string_view key) {
  const auto uses = names.find(key);
  return uses == names.end() ? 0 : uses->second.headings;
}

}  // namespace

std::vector<MisplacedHeading> misplaced_headings(const Ladder& ladder) {
  std::vector<MisplacedHeading> found;
  if (ladder.sections.count == 0) return found;
  const bool outer_levels = ladder.levels_first();
  const Names inner = names_of(ladder, !outer_levels);
  const Names outer = names_of(ladder, outer_levels);
  bool first = true;
  for (const Mention& section : ladder.outer_mentions()) {
    if (ladder.grid(section.part)) continue;
    const std::string_view own = key_of(ladder, section, outer_levels);
    // With headings of its own below, it is what it looks like.
    const bool is_bare = ladder.subsections(section).empty();
    if (!first && is_bare && is_settled(inner, own))
      found.push_back({section.name, section.whole.begin, true, !outer_levels});
    first = false;
    for (const Mention& it : ladder.subsections(section)) {
      const std::string_view key = key_of(ladder, it, !outer_levels);
      const bool is_slip =
          is_settled(outer, key) && headings_of(outer, key) == 0 && headings_of(inner, key) == 1;
      if (is_slip) found.push_back({it.name, it.whole.begin, false, outer_levels});
    }
  }
  if (most < found.size()) found.clear();
  return found;
}

}  // namespace ladder::rules
