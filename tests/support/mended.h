#pragma once

#include <span>
#include <string>

#include "text/diagnostic.h"

namespace ladder::testing {

/// What came of making all fixes of some documents.
struct Mending {
  int rounds = 0;     // that changed something
  std::string fault;  // what must not be true of fixes, with the texts that show it; empty: nothing
};

/// Makes the fixes of texts that are checked together, as `ladder check --fix` does: they come to
/// an end, bring nothing up that was not said before, and leave nothing to do for a second time;
/// safe ones keep what the ladders say, but for the place that each one mends, and there every word
/// but the one that the finding names, and every boundary of paragraphs and items.
Mending mended(std::span<const std::string> texts, text::Applicability most);

}  // namespace ladder::testing
