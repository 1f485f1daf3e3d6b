#pragma once

#include <span>
#include <string>

#include "rules/corpus.h"
#include "semantics/change.h"

namespace ladder::features {

/// The new place of a file, or of a folder with everything in it.
struct Move {
  std::string from;
  std::string to;
};

/// The change that makes every `Extends:` still refer to the same ladder, applied before the files
/// move. It covers those that refer to one of the files, and those inside one. A path that
/// `Extends:` can't express, such as one with a `#`, isn't written.
semantics::Change follow_moves(const rules::Corpus& corpus, std::span<const Move> moves);

}  // namespace ladder::features
