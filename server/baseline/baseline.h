#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "baseline/identity.h"

namespace ladder::baseline {

/// A finding that already existed when a team began to check, and how often it is found.
struct BaselineEntry {
  Identity identity;
  std::size_t count = 1;
};

/// The entries of a baseline, indexed by what they say. The entries mustn't move.
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

/// Distinguishes new findings from those in a baseline. Each object sees each finding of a run
/// once.
///
/// A finding takes the entry that is like it, as often as the entry counts. Apart from that, a
/// missing expectation is the same fault whether a row has no cell, a cell is empty or a skill has
/// no heading for it; and a finding about a level's name, reported once in a grid, is reported once
/// for each skill in sections.
class BaselineMatch {
 public:
  /// The index mustn't move.
  explicit BaselineMatch(const BaselineIndex& index)
      : index_(index), found_(index.entries_.size(), 0) {}

  /// Whether the baseline has a finding with these identities. If so, they count as found.
  bool holds(const std::vector<Identity>& identities);

  /// By entry, how often it was found, up to its count.
  const std::vector<std::size_t>& found() const { return found_; }

 private:
  /// The entry that an identity may take, or none if no such entry is left.
  std::size_t entry_for(const Identity& identity) const;
  std::size_t left_of(const std::string& key) const;

  const BaselineIndex& index_;
  std::vector<std::size_t> found_;
};

/// The same identities counted, in the order of ladders, skills, levels, rules and words.
std::vector<BaselineEntry> counted(std::vector<BaselineEntry> entries);

}  // namespace ladder::baseline
