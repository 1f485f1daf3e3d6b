#include "baseline/baseline.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

#include "rules/catalog.h"

namespace ladder::baseline {
namespace {

constexpr std::size_t none = SIZE_MAX;

/// The identity as it would be where the row had no cell at all.
std::string key_of_short_row(Identity it) {
  it.rule = rules::ragged_row.name;
  return key_of(it);
}

bool is_empty_text(const Identity& it) {
  const rules::Rule* rule = rules::rule_named(it.rule);
  return rule && (rule->empty_places == rules::EmptyPlaces::marked ||
                  rule->empty_places == rules::EmptyPlaces::rest_of_section);
}

auto order_of(const BaselineEntry& entry) {
  const Identity& it = entry.identity;
  return std::tie(it.ladder, it.skill, it.level, it.rule, it.words, it.fingerprint);
}

}  // namespace

BaselineIndex::BaselineIndex(std::span<const BaselineEntry> entries) : entries_(entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    by_key_[key_of(entries[i].identity)].push_back(i);
    in_any_skill_[key_in_any_skill(entries[i].identity)].push_back(i);
  }
}

std::size_t BaselineMatch::left_of(const std::string& key) const {
  const auto known = index_.by_key_.find(key);
  if (known == index_.by_key_.end()) return none;
  for (const std::size_t i : known->second)
    if (found_[i] < index_.entries_[i].count) return i;
  return none;
}

std::size_t BaselineMatch::entry_for(const Identity& identity) const {
  const std::size_t same = left_of(key_of(identity));
  if (same != none) return same;
  if (is_empty_text(identity)) return left_of(key_of_short_row(identity));
  if (!identity.is_of_level_name) return none;
  const auto known = index_.in_any_skill_.find(key_in_any_skill(identity));
  if (known == index_.in_any_skill_.end()) return none;
  for (const std::size_t i : known->second)
    if (index_.entries_[i].identity.skill.empty() != identity.skill.empty()) return i;
  return none;
}

bool BaselineMatch::holds(const std::vector<Identity>& identities) {
  std::vector<std::size_t> taken;
  for (const Identity& it : identities) {
    const std::size_t entry = entry_for(it);
    if (entry == none) {
      for (const std::size_t i : taken) --found_[i];
      return false;
    }
    if (found_[entry] == index_.entries_[entry].count) continue;
    ++found_[entry];
    taken.push_back(entry);
  }
  return true;
}

std::vector<BaselineEntry> counted(std::vector<BaselineEntry> entries) {
  std::ranges::stable_sort(
      entries, [](const auto& one, const auto& other) { return order_of(one) < order_of(other); });
  std::vector<BaselineEntry> result;
  for (BaselineEntry& it : entries) {
    const bool again = !result.empty() && key_of(result.back().identity) == key_of(it.identity);
    if (again) result.back().count += it.count;
    else result.push_back(std::move(it));
  }
  return result;
}

}  // namespace ladder::baseline
