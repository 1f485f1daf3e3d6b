#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"

namespace ladder::baseline {

/// A document and its findings.
struct CheckedText {
  std::string_view text;
  std::span<const text::Diagnostic> findings;
};

/// The findings of a document after a change that it didn't have before. A finding is identified by
/// its rule and the ladder, skill and level that it is about, wherever it has moved and whatever
/// new names the change gave them.
std::vector<const text::Diagnostic*> new_findings(const CheckedText& before,
                                                  const CheckedText& after);

}  // namespace ladder::baseline
