#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exchange/page/section.h"
#include "layout/plain.h"

namespace ladder::exchange {

/// A ladder that is assembled from several places. Levels and skills are identified by their names,
/// ignoring case.
class Assembly {
 public:
  /// The level with this label, which can have a qualifier. It is added if it's new.
  std::uint32_t level(std::string_view label);
  std::uint32_t skill(std::string_view name);

  /// One more, even if another already has that name: faults in a file stay visible.
  std::uint32_t new_level(std::string_view label);
  std::uint32_t new_skill(std::string_view name);

  bool knows_level(std::string_view label) const;
  bool knows_skill(std::string_view name) const;

  /// Adds to the expectation of a skill at a level.
  void add(std::uint32_t skill, std::uint32_t level, const std::vector<Passage>& passages);

  void take(std::uint32_t skill, std::uint32_t level, const layout::PlainExpectation& text);

  void name_only_skill(std::string_view name);
  void name_only_level(std::string_view label);

  /// Adds to the description of a skill.
  void describe(std::uint32_t skill, const std::vector<Passage>& passages);
  void take_description(std::uint32_t skill, const layout::PlainSkill& described);

  /// Puts the levels in the order of these labels, followed by the other levels.
  void order_levels(const std::vector<std::string>& labels);

  /// On which side its author has the levels.
  void orient(model::Orientation orientation) { ladder_.orientation = orientation; }

  /// The file itself says which levels are on a track.
  void trust_levels() { trusts_levels_ = true; }

  bool is_empty() const { return ladder_.levels.empty() || ladder_.skills.empty(); }
  const layout::PlainLadder& ladder() const { return ladder_; }

  /// With a title and the passages below it; lines that look like directives become directives.
  layout::PlainLadder finish(std::string_view title, const std::vector<Passage>& below) &&;

 private:
  std::string with_own_levels(std::string line) const;

  layout::PlainLadder ladder_;
  bool trusts_levels_ = false;
  std::unordered_map<std::string, std::uint32_t> levels_;  // by folded names
  std::unordered_map<std::string, std::uint32_t> skills_;
};

/// What an item begins with: a bullet, or its number.
std::string_view mark_of_item(const Passage& item);

/// Passages as prose: blank lines between paragraphs, each item on its own line.
std::string to_prose(const std::vector<Passage>& passages);

}  // namespace ladder::exchange
