#pragma once

#include <string>

#include "semantics/ladder_at.h"

namespace ladder::semantics {

/// How an expectation begins, on one line and in plain text; empty where nothing is written.
std::string first_words(const LadderView& view, const model::Expectation& it);

}  // namespace ladder::semantics
