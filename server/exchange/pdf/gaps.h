#pragma once

#include <vector>

#include "exchange/pdf/words.h"

namespace ladder::exchange::pdf {

/// The middles of the strips that no word of any line crosses.
std::vector<float> gaps_between(const std::vector<TextLine>& lines);

/// How many pieces wide gaps cut a line into.
std::size_t pieces(const TextLine& line);

}  // namespace ladder::exchange::pdf
