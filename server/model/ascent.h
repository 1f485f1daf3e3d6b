#pragma once

#include <vector>

#include "model/ladder.h"

namespace ladder::model {

/// Follows the levels upwards, lowest first, and knows the mark that was left at the nearest level
/// below each of them. Where tracks branch off, that is a level of the same track or one that all
/// tracks share. A default-constructed `Mark` means that nothing was left.
template <class Mark>  // of rules: expectations, ranks, levels
class Ascent {
 public:
  explicit Ascent(const Ladder& ladder) : ladder_(ladder), tracks_(ladder.tracks.size()) {}

  Mark below(std::uint32_t level) const {
    const std::uint32_t track = ladder_.levels[level].track;
    if (track == none || tracks_[track].step <= shared_.step) return shared_.mark;
    return tracks_[track].mark;
  }

  void leave(std::uint32_t level, Mark mark) {
    const std::uint32_t track = ladder_.levels[level].track;
    Left& left = track == none ? shared_ : tracks_[track];
    left.mark = mark;
    left.step = ++steps_;
  }

 private:
  struct Left {
    Mark mark = {};
    std::uint32_t step = 0;
  };

  const Ladder& ladder_;
  Left shared_;
  std::vector<Left> tracks_;
  std::uint32_t steps_ = 0;
};

}  // namespace ladder::model
