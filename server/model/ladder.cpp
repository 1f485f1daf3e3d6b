#include "model/ladder.h"

#include <algorithm>

namespace ladder::model {

std::span<const Mention> of_part(std::span<const Mention> mentions, std::uint32_t part) {
  // clang 14 can't compile std::ranges::equal_range.
  auto begin = std::ranges::lower_bound(mentions, part, {}, &Mention::part);
  auto end = std::ranges::upper_bound(mentions, part, {}, &Mention::part);
  return {begin, end};
}

const Directive* Ladder::directive(DirectiveKind kind) const {
  auto found = std::ranges::find(directives, kind, &Directive::kind);
  return found == directives.end() ? nullptr : &*found;
}

const Grid* Ladder::grid(std::uint32_t part) const {
  auto found = std::ranges::lower_bound(grids, part, {}, &Grid::part);
  return found == grids.end() || found->part != part ? nullptr : &*found;
}

std::span<const Expectation> Ladder::cells(const Row& row) const {
  auto begin_of = [](const Expectation& it) { return it.place.begin; };
  auto begin = std::ranges::lower_bound(expectations, row.line.begin, {}, begin_of);
  auto end = std::ranges::upper_bound(begin, expectations.end(), row.line.end, {}, begin_of);
  return {begin, end};
}

const std::vector<Mention>& Ladder::outer_mentions() const {
  return levels_first() ? level_mentions : skill_mentions;
}

const std::vector<Mention>& Ladder::inner_mentions() const {
  return levels_first() ? skill_mentions : level_mentions;
}

std::span<const Mention> Ladder::subsections(const Mention& section) const {
  auto begin_of = [](const Mention& it) { return it.whole.begin; };
  const std::vector<Mention>& all = inner_mentions();
  auto begin = std::ranges::upper_bound(all, section.whole.begin, {}, begin_of);
  auto end = std::ranges::lower_bound(begin, all.end(), section.whole.end, {}, begin_of);
  return {begin, end};
}

const Mention& Ladder::heading_of(const Expectation& section) const {
  auto begin_of = [](const Mention& it) { return it.whole.begin; };
  auto below = std::ranges::lower_bound(inner_mentions(), section.place.begin, {}, begin_of);
  return *std::prev(below);
}

std::span<const std::uint32_t> Ladder::column(std::uint32_t skill) const {
  return std::span(order).subspan(offsets[skill], offsets[skill + 1] - offsets[skill]);
}

std::vector<std::uint32_t> Ladder::levels_above(std::uint32_t level) const {
  std::vector<std::uint32_t> above;
  for (std::uint32_t i = level + 1; i < levels.size(); ++i) {
    if (levels[i].below == level) above.push_back(i);
    if (tracks.empty()) break;
  }
  return above;
}

std::uint32_t Ladder::height(std::uint32_t level) const {
  if (tracks.empty()) return level;
  std::uint32_t height = 0;
  while ((level = level_below(level)) != none) ++height;
  return height;
}

std::uint32_t Ladder::height_of_track(std::uint32_t level) const {
  if (tracks.empty()) return static_cast<std::uint32_t>(levels.size()) - 1;
  std::uint32_t most = height(level);
  constexpr std::uint32_t enough = 1000;  // how many levels are examined
  const auto end = std::min(static_cast<std::uint32_t>(levels.size()), level + enough);
  for (std::uint32_t i = level + 1; i < end; ++i)
    if (is_below(level, i)) most = std::max(most, height(i));
  return most;
}

bool Ladder::is_below(std::uint32_t low, std::uint32_t high) const {
  const Level& lower = levels[low];
  const Level& higher = levels[high];
  if (high <= low) return false;
  if (lower.track == none) return true;
  return lower.track == higher.track && (higher.shared == none || higher.shared < low);
}

const Expectation* Ladder::below(const Expectation& it) const {
  const std::uint32_t level = level_below(it.level);
  return level == none ? nullptr : at(it.skill, level);
}

bool Ladder::has_text_below(const Expectation& it) const {
  const Expectation* lower = below(it);
  return lower && lower->counts_as_text();
}

const Expectation* Ladder::meant_by_same(const Expectation& it) const {
  if (it.same_as != none) return at(it.skill, it.same_as);
  return below(it);
}

const Expectation* Ladder::at(std::uint32_t skill, std::uint32_t level) const {
  const std::span<const std::uint32_t> all = column(skill);
  auto level_of = [this](std::uint32_t it) { return expectations[it].level; };
  // Nearly all skills have one expectation at each level.
  const bool is_first = level < all.size() && level_of(all[level]) == level &&
                        (level == 0 || level_of(all[level - 1]) < level);
  if (is_first) return &expectations[all[level]];
  auto found = std::ranges::lower_bound(all, level, {}, level_of);
  if (found == all.end() || level_of(*found) != level) return nullptr;
  return &expectations[*found];
}

}  // namespace ladder::model
