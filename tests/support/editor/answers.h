#pragma once

#include <string>

#include "support/editor/notation.h"

namespace ladder::testing {

/// An editor's usual answer to a request of the server.
Json usual_answer(const std::string& method, const Json& parameters);

}  // namespace ladder::testing
