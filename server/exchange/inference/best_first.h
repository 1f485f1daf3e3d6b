#pragma once

#include <string>
#include <vector>

namespace ladder::exchange {

/// Whether levels run from the highest to the lowest, by their words: `Senior, Junior` and
/// `Excellent, Good, Poor`.
bool is_best_first(const std::vector<std::string>& labels);

}  // namespace ladder::exchange
