#pragma once

#include <string>
#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

/// All that a document says, with its faults and without its comments, in a form that compares: two
/// documents of one content differ in nothing that a reader or a rule of ladders looks at.
std::string content_of(const Document& document, std::string_view text);

}  // namespace ladder::model
