#pragma once

#include <span>
#include <string>

#include "rules/corpus.h"
#include "semantics/change.h"

namespace ladder::features {

/// Where a file goes, or a folder with all that is in it.
struct Move {
  std::string from;
  std::string to;
};

/// The change that keeps every `Extends:` leading to the same ladder, to be made before the files
/// move: those that lead to one of the files, and those in one of them. A path that `Extends:`
/// can't hold, such as one with a `#`, is not written.
semantics::Change follow_moves(const rules::Corpus& corpus, std::span<const Move> moves);

}  // namespace ladder::features
