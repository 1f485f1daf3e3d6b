#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/fix.h"

namespace ladder::cli {

/// Writes comments into the texts of a batch that suppress what is found in it, for a reason that
/// may be empty; `diagnose` finds what there is to say about the new texts. What no comment can
/// suppress is still found. Nothing is written. The changes are in the order of the files.
std::vector<Change> accept(Batch& batch, std::string_view reason, unsigned threads,
                           const std::function<void()>& diagnose);

/// "3 problems suppressed in 1 file; 1 problem that no comment can suppress".
std::string accepted_in_words(const std::vector<Change>& changes, std::size_t left);

}  // namespace ladder::cli
