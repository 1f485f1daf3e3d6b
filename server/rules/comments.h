#pragma once

#include <vector>

#include "model/ladder.h"

namespace ladder::rules {

/// All comments of a document, those in its ladders as well, in the order of the text.
std::vector<text::Span> comments_of(const model::Document& document);

}  // namespace ladder::rules
