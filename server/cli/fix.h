#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "cli/batch.h"
#include "features/actions/fixes.h"

namespace ladder::cli {

/// A file that fixes gave another text.
struct Change {
  File* file = nullptr;  // has the new text
  std::string original;  // the text as it was read
  std::size_t fixes = 0;
};

/// Makes the fixes of a batch's findings that need no choice, round after round; `diagnose` finds
/// what there is to say about the new texts. Nothing is written. The changes are in the order of
/// the files.
std::vector<Change> fix(Batch& batch, const features::FixChoice& choice, unsigned threads,
                        const std::function<void()>& diagnose);

/// Writes the files, but for standard input, which is none. One that cannot be written is added to
/// the problems, and is left out of what is given back: its text and what there is to say about it
/// are again as they were.
std::vector<Change> written(std::vector<Change> changes, Batch& batch, unsigned threads,
                            const std::function<void()>& diagnose);

}  // namespace ladder::cli
