#pragma once

#include <string>
#include <vector>

namespace ladder::testing {

/// Every document in the repository: the samples, the blocks of the rules' fixtures, and the cases
/// of the grammar.
std::vector<std::string> texts();

}  // namespace ladder::testing
