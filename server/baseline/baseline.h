#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "baseline/identity.h"

namespace ladder::baseline {

/// A finding that was there when a team began to check, and how often it is found.
struct BaselineEntry {
  Identity identity;
  std::size_t count = 1;
};

/// The entries of a baseline, to be found by what they say. They have to stay where they are.
class BaselineIndex {
 public:
  explicit BaselineIndex(std::span<const BaselineEntry> entries);

 private:
  friend class BaselineMatch;
  using Numbers = std::unordered_map<std::string, std::vector<std::size_t>>;

  std::span<const BaselineEntry> entries_;
  Numbers by_key_;
  Numbers in_any_skill_;
};

/// Tells what is new from what a baseline holds. One of these sees each finding of a run once.
///
/// A finding takes the entry that is like it, as often as that counts. Beyond that, a text that is
/// missing is the same fault whether a row has no cell, a cell no text or a skill no heading for
/// it; and what is said of a level's name in a grid is said in sections once a skill.
class BaselineMatch {
 public:
  /// The index has to stay where it is.
  explicit BaselineMatch(const BaselineIndex& index)
      : index_(index), found_(index.entries_.size(), 0) {}

  /// Whether the baseline holds a finding of these identities, which then count as found.
  bool holds(const std::vector<Identity>& identities);

  /// By entry, how often it was found, up to its count.
  const std::vector<std::size_t>& found() const { return found_; }

 private:
  /// The entry that an identity may take; none where there is no such entry left.
  std::size_t entry_for(const Identity& identity) const;
  std::size_t left_of(const std::string& key) const;

  const BaselineIndex& index_;
  std::vector<std::size_t> found_;
};

/// The same identities counted, in the order of ladders, skills, levels, rules and words.
std::vector<BaselineEntry> counted(std::vector<BaselineEntry> entries);

}  // namespace ladder::baseline
