#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "features/completion/completion.h"
#include "features/completion/site.h"

namespace ladder::features::completion {

/// An expectation that is being written: all there is of its text stands before the cursor in the
/// cursor's line, or nothing is written yet.
struct Draft {
  model::Expectation expectation;  // one that the ladder has, or that of a cell its row lacks
  text::Span typed;                // in the document
};

std::optional<Draft> draft_at(const Site& site);

/// Writes an expectation in the place of what is typed.
text::Edit written(const Site& site, const Draft& draft, std::string_view text);

}  // namespace ladder::features::completion
