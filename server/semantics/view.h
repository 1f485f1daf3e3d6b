#pragma once

#include <cstdint>
#include <string_view>

#include "model/ladder.h"
#include "model/workspace.h"
#include "rules/corpus.h"
#include "rules/settings.h"
#include "syntax/tree.h"

namespace ladder::semantics {

/// The input of a feature: one document, together with all known documents. All positions are
/// relative to the document's first byte.
struct View {
  const model::Workspace& workspace;
  const rules::Corpus& corpus;
  std::uint32_t document = 0;          // into the corpus
  const syntax::Tree* tree = nullptr;  // nothing for a document that no editor has open
  const rules::Settings& settings;

  const rules::CheckedDocument& checked() const { return corpus.documents()[document]; }
  std::string_view path() const { return checked().path; }
  std::string_view text() const { return checked().text; }
  const model::Document& model() const { return *checked().document; }
};

}  // namespace ladder::semantics
