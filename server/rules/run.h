#pragma once

#include <string_view>
#include <vector>

#include "model/extension.h"
#include "model/ladder.h"
#include "rules/settings.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// Runs every rule that `settings` leaves on over one document. `extensions` holds what the
/// `Extends:` of each ladder leads to, in the ladders' order. Findings that a comment suppresses
/// are left out; the others come in the order of the text.
std::vector<text::Diagnostic> run(const model::Document& document, std::string_view text,
                                  const std::vector<model::Extension>& extensions,
                                  const Settings& settings);

}  // namespace ladder::rules
