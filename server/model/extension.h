#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"

namespace ladder::model {

/// What a ladder's `Extends:` refers to.
struct Extension {
  enum class State {
    absent,     // the ladder has no `Extends:`, or one without a value
    found,      // `base` is the ladder that it names
    no_file,    // no such file
    no_ladder,  // the file has no ladder with that title, or none at all
    ambiguous,  // the file has several ladders and the value names none
    cycle,      // following the bases leads back here
  };
  State state = State::absent;
  const Ladder* base = nullptr;
  std::string_view base_text;           // the base ladder's own text
  std::string file;                     // the path that the value refers to
  std::vector<std::string> candidates;  // titles, or paths as the value would name them
  /// The titles of the ladders from this one back to itself, as `path#title` if they are in another
  /// file. In a long cycle, `...` replaces the middle.
  std::vector<std::string> cycle;
};

}  // namespace ladder::model
