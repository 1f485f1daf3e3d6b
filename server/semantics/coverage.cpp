#include "semantics/coverage.h"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "model/wanted_levels.h"
#include "rules/catalog.h"
#include "semantics/findings.h"

namespace ladder::semantics {
namespace {

bool shows_damage(const text::Diagnostic& finding) {
  const std::uint32_t rule = rules::rule_index(finding.code);
  return rule != model::none && rules::catalog()[rule]->group == rules::Group::truncation;
}

struct Look {
  std::string_view sign;
  std::string_view name;
};
constexpr std::array<Look, cell_states> looks{
    {{"■", "filled"}, {"▲", "damaged"}, {"·", "empty"}, {"=", "same"}, {"–", "n/a"}}};

const Look& look_of(CellState state) { return looks[static_cast<std::size_t>(state)]; }

std::uint64_t filled(const model::Ladder& ladder, std::span<const std::uint32_t> expectations) {
  std::uint64_t count = 0;
  for (const std::uint32_t it : expectations) count += !ladder.expectations[it].text.empty();
  return count;
}

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
  /// The levels at which the skill can have an expectation, in order.
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

std::string_view sign_of(CellState state) { return look_of(state).sign; }

std::string_view name_of(CellState state) { return look_of(state).name; }

CellState state_of(const model::Expectation& it) {
  if (it.marker == model::Marker::same) return CellState::same;
  if (it.marker == model::Marker::not_applicable) return CellState::not_applicable;
  return it.text.empty() ? CellState::empty : CellState::filled;
}

std::vector<CellState> states_of(const model::Ladder& ladder, std::uint32_t origin,
                                 std::span<const text::Diagnostic> findings) {
  std::vector<CellState> states;
  states.reserve(ladder.expectations.size());
  for (const model::Expectation& it : ladder.expectations) states.push_back(state_of(it));
  for (const text::Diagnostic& finding : findings) {
    if (!shows_damage(finding)) continue;
    const std::uint32_t index = expectation_at(ladder, finding.span.begin - origin);
    if (index == model::none) continue;
    CellState& state = states[index];
    if (state == CellState::filled || state == CellState::empty) state = CellState::damaged;
  }
  return states;
}

Coverage& Coverage::operator+=(const Coverage& other) {
  filled += other.filled;
  cells += other.cells;
  return *this;
}

Coverage coverage_of(const model::Ladder& ladder) {
  return {filled(ladder, ladder.order),
          static_cast<std::uint64_t>(ladder.skills.size()) * ladder.levels.size()};
}

Coverage coverage_of_skill(const model::Ladder& ladder, std::uint32_t skill) {
  return {filled(ladder, ladder.column(skill)), ladder.levels.size()};
}

Coverage coverage_of_level(const model::Ladder& ladder, std::uint32_t level) {
  Coverage coverage{0, ladder.skills.size()};
  for (std::uint32_t skill = 0; skill < ladder.skills.size(); ++skill)
    coverage.filled += is_filled(ladder, skill, level);
  return coverage;
}

std::vector<Coverage> coverage_by_level(const model::Ladder& ladder) {
  std::vector<Coverage> levels(ladder.levels.size(), {0, ladder.skills.size()});
  for (const std::uint32_t i : ladder.order) {
    const model::Expectation& it = ladder.expectations[i];
    levels[it.level].filled += !it.text.empty();
  }
  return levels;
}

bool is_filled(const model::Ladder& ladder, std::uint32_t skill, std::uint32_t level) {
  const model::Expectation* it = ladder.at(skill, level);
  return it && !it->text.empty();
}

std::string to_string(const Coverage& coverage) {
  return fmt::format("{} of {}", coverage.filled, coverage.cells);
}

std::vector<Gap> gaps_of(const model::Ladder& ladder) { return GapSearch(ladder).gaps(); }

}  // namespace ladder::semantics
