#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "diff/ladder_pairs.h"

namespace ladder::breaking {

/// What a sentence or a list item is there for.
enum class Role {
  demand,
  example,  // an item in a list below `Examples:`
  label,    // of what follows: `Examples:`, `**Impact**`
};

/// The smallest part of an expectation that can move: a sentence or a list item.
struct Unit {
  std::string text;
  std::string key;                   // its folded words
  std::vector<std::uint32_t> words;  // their hashes, sorted
  std::size_t cell = 0;              // a number that both versions have in common
  Role role = Role::demand;
};

/// The sentences of a text, each as one string.
std::vector<std::string> sentences_of(const std::string& text);

/// The skills and levels of two versions of a ladder, numbered together: first those of the later
/// version, then those that were removed.
class CommonCells {
 public:
  CommonCells(const diff::LadderContent& before, const diff::LadderContent& after,
              const diff::LadderPairs& pairs);

  std::size_t skills() const { return skills_; }
  std::size_t levels() const { return levels_; }
  std::size_t cell(std::size_t skill, std::size_t level) const { return skill * levels_ + level; }
  std::size_t skill_of(std::size_t cell) const { return cell / levels_; }
  std::size_t level_of(std::size_t cell) const { return cell % levels_; }

  std::size_t of_before(std::uint32_t skill, std::uint32_t level) const {
    return cell(skill_numbers_[skill], level_numbers_[level]);
  }
  std::size_t skill_of_before(std::uint32_t skill) const { return skill_numbers_[skill]; }
  std::size_t level_of_before(std::uint32_t level) const { return level_numbers_[level]; }

 private:
  // The counts come first, since making the numbers counts them.
  std::size_t skills_ = 0;
  std::size_t levels_ = 0;
  std::vector<std::size_t> skill_numbers_;  // of the earlier version's skills
  std::vector<std::size_t> level_numbers_;
};

/// What a version asks for, in units, without the cells that say `same` in both versions.
struct Units {
  std::vector<Unit> before;
  std::vector<Unit> after;
};

/// What became of the units.
struct Matches {
  using Pair = std::pair<std::size_t, std::size_t>;  // numbers of a unit before and one after
  std::vector<Pair> kept;                            // in the same cell, with the same words
  std::vector<Pair> edited;                          // in the same cell
  std::vector<Pair> moved;                           // from one cell to another
  std::vector<std::size_t> removed;
  std::vector<std::size_t> added;
};

Units units_of(const diff::LadderContent& before, const diff::LadderContent& after,
               const CommonCells& cells);

Matches matches_of(const Units& units, const CommonCells& cells);

/// The text that applies in a cell. For `same`, it is the text of a lower level. Empty if nothing
/// is expected.
const semantics::Prose& asked_at(const diff::LadderContent& content, std::size_t skill,
                                 std::size_t level);

/// How similar two texts are by their sorted words, from 0 to 1.
double likeness_of(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other);

}  // namespace ladder::breaking
