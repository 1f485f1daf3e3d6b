#pragma once

#include <vector>

#include "exchange/inference/parts.h"

namespace ladder::exchange {

/// Lets parts that list what is expected level by level have the levels as parts: `- Junior: digs
/// beds`, or lines such as `0 - None` and `1 - Basic: digs beds`. The labels of numbered lines are
/// declared, since the lists themselves show that they are levels.
void read_scales(std::vector<Part>& parts, Declared& declared);

/// Gives levels the same labels below all skills: some skills have longer ones, such as `Level 1 -
/// Beginner`, and others have names of their own for each level.
std::vector<Part> with_same_labels(std::vector<Part> parts);

}  // namespace ladder::exchange
