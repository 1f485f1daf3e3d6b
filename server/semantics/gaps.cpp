#include "semantics/gaps.h"

#include <algorithm>

#include "model/wanted_levels.h"

namespace ladder::semantics {
namespace {

class GapSearch {
 public:
  explicit GapSearch(const model::Ladder& ladder)
      : ladder_(ladder),
        wanted_(model::wanted_levels(ladder)),
        says_it_elsewhere_(ladder.expectations.size(), false) {
    for (const model::Expectation& it : ladder.expectations) {
      if (!it.repeated || it.text.empty()) continue;
      const model::Expectation* first = ladder.at(it.skill, it.level);
      says_it_elsewhere_[static_cast<std::size_t>(first - ladder.expectations.data())] = true;
    }
  }

  std::vector<Gap> gaps() {
    std::vector<Gap> all;
    for (std::uint32_t skill = 0; skill < ladder_.skills.size(); ++skill)
      for (const std::uint32_t level : levels_of(skill))
        if (is_gap(skill, level)) all.push_back({skill, level});
    return all;
  }

 private:
  /// Those that the skill could have a text at, in order.
  const std::vector<std::uint32_t>& levels_of(std::uint32_t skill) {
    const std::uint32_t part = ladder_.skills[skill].part;
    if (!ladder_.grid(part)) return wanted_;
    if (part == grid_) return of_grid_;
    grid_ = part;
    of_grid_.clear();
    for (const model::Mention& it : model::of_part(ladder_.level_mentions, part))
      of_grid_.push_back(it.index);
    std::ranges::sort(of_grid_);
    of_grid_.erase(std::unique(of_grid_.begin(), of_grid_.end()), of_grid_.end());
    return of_grid_;
  }

  bool is_gap(std::uint32_t skill, std::uint32_t level) const {
    const model::Expectation* it = ladder_.at(skill, level);
    if (!it) return true;
    const auto index = static_cast<std::size_t>(it - ladder_.expectations.data());
    return it->text.empty() && !says_it_elsewhere_[index];
  }

  const model::Ladder& ladder_;
  std::vector<std::uint32_t> wanted_;
  std::vector<bool> says_it_elsewhere_;  // by expectation: a repeated one has its text
  std::uint32_t grid_ = model::none;     // the part whose levels are known
  std::vector<std::uint32_t> of_grid_;
};

}  // namespace

std::vector<Gap> gaps_of(const model::Ladder& ladder) { return GapSearch(ladder).gaps(); }

}  // namespace ladder::semantics
