#include "diff/pairing.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "text/rising.h"

namespace ladder::diff {
namespace {

constexpr double least_likeness = 0.5;

/// So many pairs are compared; where everything has another name, those that are far from each
/// other are not looked at.
constexpr std::size_t most_comparisons = 1'000'000;

std::uint32_t distance(std::uint32_t one, std::uint32_t other) {
  return one < other ? other - one : one - other;
}

}  // namespace

void Pairing::pair(std::uint32_t before, std::uint32_t after) {
  after_of_[before] = after;
  before_of_[after] = before;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Pairing::pairs() const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
  for (std::uint32_t i = 0; i < before_of_.size(); ++i)
    if (before_of_[i] != alone) all.emplace_back(before_of_[i], i);
  return all;
}

std::vector<std::uint32_t> Pairing::alone_before() const {
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < after_of_.size(); ++i)
    if (after_of_[i] == alone) all.push_back(i);
  return all;
}

std::vector<std::uint32_t> Pairing::alone_after() const {
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < before_of_.size(); ++i)
    if (before_of_[i] == alone) all.push_back(i);
  return all;
}

void pair_by_key(Pairing& pairing, std::span<const std::string> before,
                 std::span<const std::string> after) {
  std::unordered_map<std::string_view, std::uint32_t> known;
  for (const std::uint32_t i : pairing.alone_before())
    if (!before[i].empty()) known.emplace(before[i], i);
  for (const std::uint32_t i : pairing.alone_after()) {
    const auto found = known.find(after[i]);
    if (found == known.end()) continue;
    pairing.pair(found->second, i);
    known.erase(found);
  }
}

void pair_by_likeness(Pairing& pairing,
                      const std::function<double(std::uint32_t, std::uint32_t)>& likeness) {
  struct Candidate {
    double likeness;
    std::uint32_t distance;
    std::uint32_t before;
    std::uint32_t after;
  };
  const std::vector<std::uint32_t> gone = pairing.alone_before();
  const std::vector<std::uint32_t> come = pairing.alone_after();
  if (gone.empty() || come.empty()) return;
  const auto reach = static_cast<std::uint32_t>(
      std::max<std::size_t>(1, most_comparisons / std::max<std::size_t>(gone.size(), come.size())));
  std::vector<Candidate> candidates;
  for (std::uint32_t i = 0; i < gone.size(); ++i) {
    const std::uint32_t first = reach < i ? i - reach : 0;
    const auto end = std::min<std::size_t>(come.size(), std::size_t{i} + reach);
    for (std::uint32_t j = first; j < end; ++j) {
      const double value = likeness(gone[i], come[j]);
      if (least_likeness <= value) candidates.push_back({value, distance(i, j), gone[i], come[j]});
    }
  }
  std::ranges::sort(candidates, [](const Candidate& one, const Candidate& other) {
    return std::tuple(-one.likeness, one.distance, one.before, one.after) <
           std::tuple(-other.likeness, other.distance, other.before, other.after);
  });
  for (const Candidate& it : candidates) {
    const bool both_alone = pairing.after_of(it.before) == Pairing::alone &&
                            pairing.before_of(it.after) == Pairing::alone;
    if (both_alone) pairing.pair(it.before, it.after);
  }
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> moved(const Pairing& pairing) {
  const auto pairs = pairing.pairs();
  std::vector<std::uint32_t> numbers;
  for (const auto& it : pairs) numbers.push_back(it.first);
  std::vector<std::size_t> kept = text::longest_rising(numbers);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
  std::size_t next = 0;  // of the kept ones
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (next < kept.size() && kept[next] == i) ++next;
    else all.push_back(pairs[i]);
  }
  return all;
}

}  // namespace ladder::diff
