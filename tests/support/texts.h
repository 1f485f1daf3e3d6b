#pragma once

#include <string>
#include <vector>

namespace ladder::testing {

/// Every document that the repository has: the samples, what the rules' fixtures check, and the
/// cases of the grammar.
std::vector<std::string> texts();

}  // namespace ladder::testing
