#pragma once

#include <optional>
#include <vector>

#include "semantics/view.h"

namespace ladder::semantics {

// Which ladders extend which, across all documents.

/// The ladder that one extends; nothing if its `Extends:` doesn't lead to one.
std::optional<rules::Place> base_of(const View& view, rules::Place ladder);

/// The ladder that one extends, the one that that one extends, and so on. In a cycle each appears
/// once, the ladder itself last.
std::vector<rules::Place> bases_of(const View& view, rules::Place ladder);

/// The ladders that extend one directly, in the order of the documents.
std::vector<rules::Place> extenders_of(const View& view, rules::Place ladder);

/// A ladder and all that extend it, be it by way of others, in the order of the documents.
std::vector<rules::Place> descendants_of(const View& view, rules::Place ladder);

}  // namespace ladder::semantics
