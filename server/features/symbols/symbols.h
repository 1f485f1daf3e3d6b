#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/corpus.h"
#include "semantics/change.h"
#include "semantics/view.h"

namespace ladder::features {

enum class SymbolKind {
  chapter,  // a heading that isn't a ladder's, with its prose
  ladder,
  header,  // of a grid: the skills or levels along it
  level,
  skill,
  expectation,
};

/// A part of a document, as its outline shows it.
struct Symbol {
  std::string name;    // in plain text, never empty
  std::string detail;  // "6 of 7 filled", "new · Plants hedges", or empty
  SymbolKind kind = SymbolKind::ladder;
  text::Span whole;
  text::Span name_span;          // inside `whole`
  std::vector<Symbol> children;  // in document order, without overlap; each is inside `whole`
};

/// The outline of a document. Sections nest as skills and their levels. The cells of a grid's
/// column are scattered over its rows, so that a grid nests as it is written: its header with the
/// names in it, then its rows with their cells. Nothing once `cancelled` says so; it is asked every
/// few ladders.
std::vector<Symbol> symbols(const semantics::View& view,
                            const std::function<bool()>& cancelled = {});

/// A ladder, level or skill of any document.
struct WorkspaceSymbol {
  std::string name;  // in plain text
  SymbolKind kind = SymbolKind::ladder;
  std::string container;         // the ladder that it belongs to; of a ladder, the path of its file
  semantics::Location location;  // of its name
};

/// The names that a query finds (see FuzzyQuery), best matches first, up to a limit. Of names that
/// fit equally well ladders come before skills and these before levels, short names before long
/// ones. Nothing once `cancelled` says so; it is asked every few ladders.
std::vector<WorkspaceSymbol> workspace_symbols(const rules::Corpus& corpus, std::string_view query,
                                               std::size_t most,
                                               const std::function<bool()>& cancelled);

}  // namespace ladder::features
