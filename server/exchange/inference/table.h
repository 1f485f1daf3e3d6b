#pragma once

#include <string_view>
#include <vector>

#include "exchange/page/section.h"
#include "exchange/inference/assembly.h"

namespace ladder::exchange {

/// What a table says of one ladder.
struct TableReading {
  Assembly ladder;
  std::string title;                 // a line of its own above the header
  std::vector<Passage> description;  // more of these lines
  std::vector<Unplaced> unplaced;
  /// Its only skill has no name, or one that says little: `Expectations`. What stands above the
  /// table names it better.
  bool one_skill = false;
  bool one_level = false;  // the same, where the table lists skills for one level
  bool is_weak = false;    // its cells hold words rather than texts: it may be about something else
};

/// Reads a table that has levels along one side and skills along the other. Has no ladder where it
/// has nothing but a header.
TableReading read_table(const Sheet& sheet);

}  // namespace ladder::exchange
