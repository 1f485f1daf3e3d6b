#include "text/sequence_changes.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "text/rising.h"

namespace ladder::text {
namespace {

using Elements = std::span<const std::uint32_t>;

/// An element that appears once in both sequences.
struct Anchor {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

/// In the order of the first sequence.
std::vector<Anchor> elements_in_both(Elements before, Elements after) {
  struct Places {
    std::uint32_t times_before = 0;
    std::uint32_t times_after = 0;
    std::uint32_t after = 0;
  };
  std::unordered_map<std::uint32_t, Places> places;
  for (const std::uint32_t it : before) ++places[it].times_before;
  for (std::uint32_t i = 0; i < after.size(); ++i) {
    const auto found = places.find(after[i]);
    if (found == places.end()) continue;
    ++found->second.times_after;
    found->second.after = i;
  }
  std::vector<Anchor> anchors;
  for (std::uint32_t i = 0; i < before.size(); ++i) {
    const Places& it = places.find(before[i])->second;
    if (it.times_before == 1 && it.times_after == 1) anchors.push_back({i, it.after});
  }
  return anchors;
}

/// As many of the anchors as can keep their order in both.
std::vector<Anchor> in_order(const std::vector<Anchor>& anchors) {
  std::vector<std::uint32_t> after;
  for (const Anchor& it : anchors) after.push_back(it.after);
  std::vector<Anchor> result;
  for (const std::size_t i : longest_rising(after)) result.push_back(anchors[i]);
  return result;
}

/// The rest of a change without the equal elements at its beginning and its end.
SequenceChange trimmed(SequenceChange it, Elements before, Elements after) {
  const auto both = [&] { return !it.before.empty() && !it.after.empty(); };
  while (both() && before[it.before.begin] == after[it.after.begin]) {
    ++it.before.begin;
    ++it.after.begin;
  }
  while (both() && before[it.before.end - 1] == after[it.after.end - 1]) {
    --it.before.end;
    --it.after.end;
  }
  return it;
}

}  // namespace

std::vector<SequenceChange> sequence_changes(Elements before, Elements after) {
  std::vector<Anchor> anchors = in_order(elements_in_both(before, after));
  anchors.push_back(
      {static_cast<std::uint32_t>(before.size()), static_cast<std::uint32_t>(after.size())});
  std::vector<SequenceChange> changes;
  Anchor from;
  for (const Anchor& to : anchors) {
    const SequenceChange change =
        trimmed({{from.before, to.before}, {from.after, to.after}}, before, after);
    if (!change.before.empty() || !change.after.empty()) changes.push_back(change);
    from = {to.before + 1, to.after + 1};
  }
  return changes;
}

}  // namespace ladder::text
