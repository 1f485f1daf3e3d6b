#include "model/level_order.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "model/escapes.h"
#include "model/title_order.h"

namespace ladder::model {
namespace {

/// The mention before or after this one in its part, or nothing.
const Mention* neighbour(const std::vector<Mention>& mentions, std::size_t at, int step) {
  if (step < 0 && at == 0) return nullptr;
  std::size_t other = step < 0 ? at - 1 : at + 1;
  if (mentions.size() <= other || mentions[other].part != mentions[at].part) return nullptr;
  return &mentions[other];
}

std::string inferred_by_number(const Ladder& ladder, std::string_view text, const Mention& before,
                               const Mention& after) {
  const Level& low = ladder.levels[before.index];
  const Level& high = ladder.levels[after.index];
  if (!low.rank || !high.rank || low.rank->series != high.rank->series) return {};
  if (low.rank->last + 2 != high.rank->first) return {};
  return renumbered(text::slice(text, low.name), low.rank->last + 1).value_or("");
}

/// How many levels `Levels:` declares. Until order_levels has run, they are the first in the list,
/// in order.
std::uint32_t declared_levels(const Ladder& ladder) {
  return static_cast<std::uint32_t>(std::ranges::count(ladder.levels, true, &Level::declared));
}

/// The only label of `Levels:` between those of the neighbours, or before or after all of them.
std::string inferred_by_declaration(const Ladder& ladder, std::string_view text,
                                    std::uint32_t declared, const Mention* before,
                                    const Mention* after) {
  if (before && declared <= before->index) return {};
  if (after && declared <= after->index) return {};
  const std::uint32_t meant = before ? before->index + 1 : 0;
  const std::uint32_t next = after ? after->index : declared;
  if (meant + 1 != next) return {};
  return std::string(text::slice(text, ladder.levels[meant].name));
}

bool all_of_one_series(const std::vector<Level>& levels) {
  const Rank* first = nullptr;
  for (const Level& level : levels) {
    if (level.key.empty()) continue;
    if (!level.rank) return false;
    if (first && first->series != level.rank->series) return false;
    first = &*level.rank;
  }
  return first != nullptr;
}

/// The levels by number. A level without a label stays after the level before it.
std::vector<std::uint32_t> by_number(const std::vector<Level>& levels) {
  std::vector<std::uint32_t> keys;
  keys.reserve(levels.size());
  std::uint32_t last = 0;
  for (const Level& level : levels) keys.push_back(last = level.rank ? level.rank->first : last);
  std::vector<std::uint32_t> sequence(levels.size());
  std::iota(sequence.begin(), sequence.end(), 0U);
  std::ranges::stable_sort(sequence, {}, [&](std::uint32_t it) { return keys[it]; });
  return sequence;
}

/// The levels in the order of the ladder's parts, merged. This is a doubly linked list with a
/// sentinel as its last element, so that a million levels take a million steps.
std::vector<std::uint32_t> by_use(const Ladder& ladder) {
  const auto count = static_cast<std::uint32_t>(ladder.levels.size());
  std::vector<std::uint32_t> next(count + 1, none);
  std::vector<std::uint32_t> previous(count + 1, none);
  next[count] = previous[count] = count;
  auto insert_after = [&](std::uint32_t place, std::uint32_t level) {
    next[level] = next[place];
    previous[level] = place;
    previous[next[place]] = level;
    next[place] = level;
  };

  for (std::uint32_t level = 0; level < count && ladder.levels[level].declared; ++level)
    insert_after(previous[count], level);
  const std::vector<Mention>& mentions = ladder.level_mentions;
  for (std::size_t begin = 0; begin < mentions.size();) {
    std::size_t end = begin;
    while (end < mentions.size() && mentions[end].part == mentions[begin].part) ++end;
    auto known = [&](std::size_t it) { return next[mentions[it].index] != none; };

    // Levels before the part's first known level are inserted before that level.
    std::size_t first_known = begin;
    while (first_known < end && !known(first_known)) ++first_known;
    std::uint32_t place =
        first_known < end ? previous[mentions[first_known].index] : previous[count];
    for (std::size_t it = begin; it < end; ++it) {
      if (!known(it)) insert_after(place, mentions[it].index);
      place = mentions[it].index;
    }
    begin = end;
  }

  std::vector<std::uint32_t> sequence;
  for (std::uint32_t level = next[count]; level != count; level = next[level])
    sequence.push_back(level);
  return sequence;
}

/// Puts the levels in the order of `sequence` and adapts every index to them. Levels that aren't in
/// it are removed.
void rearrange(Ladder& ladder, const std::vector<std::uint32_t>& sequence) {
  std::vector<std::uint32_t> place(ladder.levels.size(), none);
  std::vector<Level> levels;
  levels.reserve(sequence.size());
  for (std::uint32_t level : sequence) {
    place[level] = static_cast<std::uint32_t>(levels.size());
    levels.push_back(std::move(ladder.levels[level]));
  }
  ladder.levels = std::move(levels);
  for (Mention& it : ladder.level_mentions) it.index = place[it.index];
  for (Expectation& it : ladder.expectations) it.level = place[it.level];
}

/// Reverses levels whose titles fall, and sorts levels that are only in alphabetical order.
void follow_titles(Ladder& ladder, std::string_view text, std::vector<std::uint32_t>& sequence) {
  ladder.titles = title_order(ladder, text, sequence);
  if (ladder.titles == TitleOrder::falling) std::ranges::reverse(sequence);
  if (ladder.titles != TitleOrder::mixed) return;
  std::ranges::stable_sort(sequence, {}, [&](std::uint32_t it) {
    return title_height(text::slice(text, ladder.levels[it].name), ladder.language);
  });
}

}  // namespace

void infer_missing_labels(Ladder& ladder, std::string_view text) {
  std::vector<Mention>& mentions = ladder.level_mentions;
  const std::uint32_t declared = declared_levels(ladder);
  std::unordered_map<std::string, std::uint32_t> by_key;
  std::vector<std::uint32_t> merged(ladder.levels.size(), none);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!mentions[i].name.empty()) continue;
    const Mention* before = neighbour(mentions, i, -1);
    const Mention* after = neighbour(mentions, i, +1);
    std::string label;
    if (0 < declared) label = inferred_by_declaration(ladder, text, declared, before, after);
    if (label.empty() && before && after) label = inferred_by_number(ladder, text, *before, *after);
    if (label.empty()) continue;

    if (by_key.empty())
      for (std::uint32_t it = 0; it < ladder.levels.size(); ++it)
        by_key.try_emplace(ladder.levels[it].key, it);
    auto [known, added] = by_key.try_emplace(key_of(label), mentions[i].index);
    if (added) {
      Level& level = ladder.levels[mentions[i].index];
      level.rank = rank_of(label);
      level.inferred = std::move(label);
    } else {
      merged[mentions[i].index] = known->second;
      mentions[i].index = known->second;
    }
  }
  for (Expectation& it : ladder.expectations)
    if (merged[it.level] != none) it.level = merged[it.level];
}

void order_levels(Ladder& ladder, std::string_view text) {
  const bool declared = !ladder.levels.empty() && ladder.levels.front().declared;
  if (!declared && all_of_one_series(ladder.levels)) {
    std::vector<bool> used(ladder.levels.size(), false);
    for (const Mention& it : ladder.level_mentions) used[it.index] = true;
    std::vector<std::uint32_t> sequence = by_number(ladder.levels);
    std::erase_if(sequence, [&](std::uint32_t it) { return !used[it]; });
    rearrange(ladder, sequence);
    return;
  }
  std::vector<std::uint32_t> sequence = by_use(ladder);
  const bool only_tracks = ladder.directive(DirectiveKind::track) != nullptr &&
                           ladder.directive(DirectiveKind::levels) == nullptr;
  if (only_tracks) {
    // A level without a track is shared by all tracks.
    std::stable_partition(sequence.begin(), sequence.end(),
                          [&](std::uint32_t it) { return ladder.levels[it].track == none; });
    for (Level& it : ladder.levels) it.declared = true;
  }
  if (!declared && ladder.tracks.empty()) follow_titles(ladder, text, sequence);
  rearrange(ladder, sequence);
}

void link_levels(Ladder& ladder, std::string_view text) {
  std::vector<std::uint32_t> last(ladder.tracks.size(), none);  // by track
  std::unordered_map<std::string_view, std::uint32_t> tracks;   // by key
  for (std::uint32_t i = 0; i < ladder.tracks.size(); ++i)
    tracks.try_emplace(ladder.tracks[i].key, i);
  std::uint32_t shared = none;
  for (std::uint32_t i = 0; i < ladder.levels.size(); ++i) {
    Level& level = ladder.levels[i];
    if (level.track == none && !level.qualifier.empty() && !last.empty()) {
      const std::string key = key_of(text::slice(text, level.qualifier));
      if (const auto named = tracks.find(key); named != tracks.end()) level.track = named->second;
    }
    level.below = level.shared = shared;
    if (level.track == none) {
      shared = i;
    } else {
      const std::uint32_t own = last[level.track];
      if (own != none && (shared == none || shared < own)) level.below = own;
      last[level.track] = i;
    }
  }

  std::vector<std::uint32_t> part(ladder.levels.size(), none);
  for (Mention& it : ladder.level_mentions) {
    it.repeated = part[it.index] == it.part;
    part[it.index] = it.part;
  }
}

void index_expectations(Ladder& ladder) {
  // Two stable counting sorts, first by level and then by skill, which take linear time.
  auto& all = ladder.expectations;
  const std::size_t levels = ladder.levels.size();
  std::vector<std::uint32_t> starts(levels + 1, 0);
  for (const Expectation& it : all) starts[it.level + 1]++;
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<std::uint32_t> by_level(all.size());
  for (std::uint32_t i = 0; i < all.size(); ++i) by_level[starts[all[i].level]++] = i;

  ladder.offsets.assign(ladder.skills.size() + 1, 0);
  for (const Expectation& it : all) ladder.offsets[it.skill + 1]++;
  std::partial_sum(ladder.offsets.begin(), ladder.offsets.end(), ladder.offsets.begin());
  std::vector<std::uint32_t> fill(ladder.offsets.begin(), ladder.offsets.end());
  ladder.order.resize(all.size());
  for (std::uint32_t i : by_level) ladder.order[fill[all[i].skill]++] = i;

  // Repeated expectations aren't in the list, so they can't be found through it.
  std::vector<std::uint32_t> order;
  order.reserve(all.size());
  std::vector<std::uint32_t> offsets(1, 0);
  for (std::size_t skill = 0; skill < ladder.skills.size(); ++skill) {
    for (std::uint32_t at = ladder.offsets[skill]; at < ladder.offsets[skill + 1]; ++at) {
      Expectation& it = all[ladder.order[at]];
      const bool first = offsets.back() == order.size() || all[order.back()].level != it.level;
      if (first) order.push_back(ladder.order[at]);
      else it.repeated = true;
    }
    offsets.push_back(static_cast<std::uint32_t>(order.size()));
  }
  ladder.order = std::move(order);
  ladder.offsets = std::move(offsets);
}

}  // namespace ladder::model
