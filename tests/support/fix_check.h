#pragma once

#include <span>
#include <string>

#include "text/diagnostic.h"

namespace ladder::testing {

/// The result of making all fixes in some documents.
struct FixCheck {
  int rounds = 0;     // that changed something
  std::string fault;  // a property that fixes violate, with the documents that show it; empty: none
};

/// Fixes documents that are checked together, as `ladder check --fix` does, and checks that fixing
/// ends, causes no new findings, and leaves nothing to fix in a second run. Safe fixes must change
/// nothing but the place that they fix, and there keep every word except the one that the finding
/// names, and every boundary between paragraphs and items.
FixCheck check_fixes(std::span<const std::string> texts, text::Applicability most);

}  // namespace ladder::testing
