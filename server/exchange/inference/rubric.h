#pragma once

#include <string>
#include <vector>

namespace ladder::exchange {

/// Whether these words make up a level of a rubric: `Needs improvement`, `Sehr gut`, `À améliorer`.
/// Such words only name levels if a label has no others.
bool is_rubric_label(const std::vector<std::string>& words);

}  // namespace ladder::exchange
