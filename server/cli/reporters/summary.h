#pragma once

#include <cstddef>
#include <string>

#include "cli/batch.h"

namespace ladder::cli {

/// What a run found, in numbers.
struct Summary {
  std::size_t files = 0;
  std::size_t ladders = 0;
  std::size_t files_with_findings = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t hints = 0;
  std::size_t fixable = 0;         // findings with a safe fix
  std::size_t unsafe_fixable = 0;  // findings that have only fixes that need a look

  std::size_t findings() const { return errors + warnings + hints; }
};

Summary summary_of(const Batch& batch);

/// As a sentence: "3 problems in 1 file: 1 error, 2 warnings; 1 can be fixed".
std::string to_sentence(const Summary& summary);

}  // namespace ladder::cli
