#pragma once

#include <string>
#include <vector>

#include "text/diagnostic.h"

namespace ladder::semantics {

/// A place in some document, by the path under which the corpus knows it.
struct Location {
  std::string path;
  text::Span span;

  friend bool operator==(const Location&, const Location&) = default;
};

/// The changes to one file. The edits are in order and do not overlap.
struct FileChange {
  std::string path;
  std::vector<text::Edit> edits;
  bool is_new = false;  // the file is made first; its only edit holds its text
};

/// Changes that are made together, or not at all. Each file appears once.
using Change = std::vector<FileChange>;

}  // namespace ladder::semantics
