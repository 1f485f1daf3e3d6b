#pragma once

#include <string>

#include "features/ladder_at.h"

namespace ladder::features {

/// How an expectation begins, on one line and in plain text; empty where nothing is written.
std::string first_words(const LadderView& view, const model::Expectation& it);

}  // namespace ladder::features
