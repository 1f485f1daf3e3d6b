#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "model/ladder.h"
#include "rules/found.h"
#include "text/diagnostic.h"

namespace ladder::semantics {

/// Those of a document's findings, which are in the order of the text, that begin in a ladder.
std::span<const text::Diagnostic> findings_of(const model::Document& document, std::uint32_t ladder,
                                              std::span<const text::Diagnostic> findings);
std::span<const rules::Found> found_in(const model::Document& document, std::uint32_t ladder,
                                       std::span<const rules::Found> found);

/// The expectation at a place of a ladder, including a section's heading; or none.
std::uint32_t expectation_at(const model::Ladder& ladder, std::uint32_t at);

/// How many findings there are of each kind.
struct FindingCounts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t hints = 0;

  std::size_t all() const { return errors + warnings + hints; }
  FindingCounts& operator+=(const FindingCounts& others);
};

FindingCounts counts_of(std::span<const text::Diagnostic> findings);

/// "1 error, 2 warnings and 3 hints"; zero counts are left out.
std::string to_string(const FindingCounts& counts);

}  // namespace ladder::semantics
