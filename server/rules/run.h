#pragma once

#include <deque>
#include <string_view>
#include <vector>

#include "model/extension.h"
#include "rules/corpus.h"
#include "rules/found.h"
#include "rules/settings.h"
#include "rules/style/verdicts.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// Runs every rule that `settings` leaves on over one document of the corpus, given by its index.
/// `extensions` says what the `Extends:` of each ladder refers to, in the order of the ladders.
/// Findings that a comment suppresses are left out; the others are in the order of the text.
std::vector<text::Diagnostic> run(const Corpus& corpus, std::uint32_t document,
                                  const std::vector<model::Extension>& extensions,
                                  const Settings& settings);

// The same in parts, for callers that keep the findings of ladders that an edit did not change.

/// What the rules find in one ladder. The spans count from the ladder's first byte. The verdicts
/// are those of its last check with the same settings.
std::vector<text::Diagnostic> ladder_findings(const Corpus& corpus, Place place,
                                              const model::Extension& extension,
                                              const Settings& settings, Verdicts& verdicts);

/// What the rules find in a document besides its ladders.
std::vector<text::Diagnostic> document_findings(const model::Document& document,
                                                std::string_view text, const Settings& settings);

/// All findings in a document in the order of the text, without those that a comment suppresses,
/// and with findings about these comments, which are stored in `complaints`.
std::vector<Found> joined(const model::Document& document, std::string_view text,
                          const Settings& settings, std::vector<Found> all,
                          std::deque<text::Diagnostic>& complaints);

}  // namespace ladder::rules
