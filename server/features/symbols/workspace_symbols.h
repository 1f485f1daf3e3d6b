#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "semantics/change.h"
#include "features/symbols/symbols.h"
#include "rules/corpus.h"

namespace ladder::features {

/// A ladder, level or skill of any document.
struct WorkspaceSymbol {
  std::string name;  // in plain text
  SymbolKind kind = SymbolKind::ladder;
  std::string container;  // the ladder that it belongs to; of a ladder, the path of its file
  semantics::Location location;      // of its name
};

/// The names that a query finds (see FuzzyQuery), those that fit best first and at most so many. Of
/// names that fit equally well ladders come before skills and these before levels, short names
/// before long ones. Nothing once `cancelled` says so; it is asked every few ladders.
std::vector<WorkspaceSymbol> workspace_symbols(const rules::Corpus& corpus, std::string_view query,
                                               std::size_t most,
                                               const std::function<bool()>& cancelled);

}  // namespace ladder::features
