#include "rules/structure/levels_between.h"

#include <algorithm>
#include <utility>

namespace ladder::rules {
namespace {

bool are_on_one_branch(const model::Level& one, const model::Level& other) {
  return one.track == other.track && (one.track == model::none || one.shared == other.shared);
}

}  // namespace

LevelsBetween::LevelsBetween(const model::Ladder& ladder, std::vector<std::uint32_t> levels)
    : ladder_(ladder), levels_(std::move(levels)) {
  std::ranges::sort(levels_, {}, [this](std::uint32_t it) { return key_of(it); });
}

LevelsBetween::Key LevelsBetween::key_of(std::uint32_t level) const {
  const model::Level& it = ladder_.levels[level];
  // `none` becomes 0, the least.
  return {it.track + 1, it.track == model::none ? 0 : it.shared + 1, level};
}

LevelsBetween::Range LevelsBetween::between(const Key& lowest, const Key& highest) const {
  const auto key = [this](std::uint32_t it) { return key_of(it); };
  const auto begin = std::ranges::lower_bound(levels_, lowest, {}, key);
  const auto end = std::ranges::upper_bound(levels_, highest, {}, key);
  return {static_cast<std::uint32_t>(begin - levels_.begin()),
          static_cast<std::uint32_t>(end - levels_.begin())};
}

std::vector<LevelsBetween::Range> LevelsBetween::around(
    const std::vector<std::uint32_t>& own) const {
  if (own.empty()) return {};
  std::vector<std::uint32_t> sorted = own;
  std::ranges::sort(sorted, {}, [this](std::uint32_t it) { return key_of(it); });
  const std::vector<model::Level>& levels = ladder_.levels;
  const bool has_shared = levels[sorted.front()].track == model::none;

  std::vector<Range> ranges;
  for (auto first = sorted.begin(); first != sorted.end();) {
    const auto end = std::find_if_not(first, sorted.end(), [&](std::uint32_t it) {
      return are_on_one_branch(levels[*first], levels[it]);
    });
    Key lowest = key_of(*first);
    Key highest = key_of(*(end - 1));
    // Any level above a shared one continues it, and a track continues the shared levels below it.
    if (levels[*first].track == model::none) highest[2] = own.back();
    else if (has_shared && sorted.front() < *first) lowest[2] = 0;
    ranges.push_back(between(lowest, highest));
    first = end;
  }
  return ranges;
}

}  // namespace ladder::rules
