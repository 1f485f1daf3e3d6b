#pragma once

#include <string>

#include "support/editor/notation.h"

namespace ladder::testing {

/// What an editor answers to a request of the server when there is nothing special about it.
Json usual_answer(const std::string& method, const Json& parameters);

}  // namespace ladder::testing
