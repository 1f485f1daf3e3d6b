#pragma once

#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "rules/settings.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// Takes out of `all` what the document's comments suppress, and adds what unused-suppression and
/// unknown-rule find in the comments themselves, unless other comments suppress that in turn.
void apply_suppressions(const model::Document& document, std::string_view text,
                        const Settings& settings, std::vector<text::Diagnostic>& all);

}  // namespace ladder::rules
