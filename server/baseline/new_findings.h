#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"

namespace ladder::baseline {

/// A text, and what is said of it.
struct CheckedText {
  std::string_view text;
  std::span<const text::Diagnostic> findings;
};

/// What is said of a document after a change and was not said before it. A finding is known by its
/// rule and the ladder, skill and level that it speaks of, wherever it stands by now and whatever
/// new names the change gave them.
std::vector<const text::Diagnostic*> new_findings(const CheckedText& before,
                                                  const CheckedText& after);

}  // namespace ladder::baseline
