#include "semantics/coverage.h"

#include <span>

#include <fmt/core.h>

namespace ladder::semantics {
namespace {

std::uint64_t filled(const model::Ladder& ladder, std::span<const std::uint32_t> expectations) {
  std::uint64_t count = 0;
  for (const std::uint32_t it : expectations) count += !ladder.expectations[it].text.empty();
  return count;
}

}  // namespace

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

}  // namespace ladder::semantics
