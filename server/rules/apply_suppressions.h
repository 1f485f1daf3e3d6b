#pragma once

#include <deque>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "rules/found.h"
#include "rules/settings.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// Removes from `all` the findings that the comments of a document suppress, and adds findings
/// about the comments themselves, which are stored in `complaints`.
void apply_suppressions(const model::Document& document, std::string_view text,
                        const Settings& settings, std::vector<Found>& all,
                        std::deque<text::Diagnostic>& complaints);

}  // namespace ladder::rules
