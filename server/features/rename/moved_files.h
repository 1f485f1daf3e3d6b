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

/// The change by which every `Extends:` goes on to lead where it does, to be made before the files
/// move: those that lead to one of them, and those that stand in one of them. A path that no
/// `Extends:` can hold, as one with a `#`, is not written.
semantics::Change follow_moves(const rules::Corpus& corpus, std::span<const Move> moves);

}  // namespace ladder::features
