#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/ladder.h"

namespace ladder::rules {

/// Which levels are between the levels of a skill that may start late and end early. The way up
/// never leaves a track, so the levels of other tracks aren't between them.
class LevelsBetween {
 public:
  /// `levels` are those that a skill can lack.
  LevelsBetween(const model::Ladder& ladder, std::vector<std::uint32_t> levels);

  /// The levels that a skill can lack: first those that all tracks share, then those of each track.
  const std::vector<std::uint32_t>& levels() const { return levels_; }

  /// Part of `levels()`.
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  /// A skill's own levels, lowest first, and those between them.
  std::vector<Range> around(const std::vector<std::uint32_t>& own) const;

 private:
  /// Puts levels in the order of `levels()`: a track, the shared level that it branches off at, and
  /// the level itself.
  using Key = std::array<std::uint32_t, 3>;

  Key key_of(std::uint32_t level) const;
  Range between(const Key& lowest, const Key& highest) const;

  const model::Ladder& ladder_;
  std::vector<std::uint32_t> levels_;
};

}  // namespace ladder::rules
