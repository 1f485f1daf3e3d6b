#pragma once

#include <string_view>

#include "model/ladder.h"
#include "syntax/tree.h"

namespace ladder::model {

/// What a document says. Never fails: what cannot be understood is a Fault, or text without a
/// place.
Document lower(const syntax::Tree& tree, std::string_view text);

}  // namespace ladder::model
