#pragma once

#include <vector>

#include "model/extension.h"
#include "rules/corpus.h"
#include "rules/settings.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// Runs every rule that `settings` leaves on over one document of the corpus, counted from 0.
/// `extensions` holds what the `Extends:` of each ladder leads to, in the ladders' order. Findings
/// that a comment suppresses are left out; the others come in the order of the text.
std::vector<text::Diagnostic> run(const Corpus& corpus, std::uint32_t document,
                                  const std::vector<model::Extension>& extensions,
                                  const Settings& settings);

}  // namespace ladder::rules
