#pragma once

#include <string>

#include "model/ladder.h"

namespace ladder::testing {

/// Everything in a model, one line for each part, so that models can be compared as strings.
std::string to_text(const model::Document& document);

}  // namespace ladder::testing
