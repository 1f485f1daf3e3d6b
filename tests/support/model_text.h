#pragma once

#include <string>

#include "model/ladder.h"

namespace ladder::testing {

/// All that a model holds, a thing a line, so that two models compare as texts.
std::string to_text(const model::Document& document);

}  // namespace ladder::testing
