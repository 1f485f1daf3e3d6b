#pragma once

#include <vector>

#include "exchange/inference/columns.h"
#include "exchange/inference/shape.h"

namespace ladder::exchange {

/// The readings of a table that has a row for each skill at each level, `Skill | Level |
/// Expectation`.
std::vector<Shape> list_shapes(const std::vector<Column>& columns, const std::vector<bool>& ignored,
                               const Choices& choices);

}  // namespace ladder::exchange
