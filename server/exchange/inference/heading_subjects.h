#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/inference/heading_shapes.h"

/// What headings are about that have levels as well, but of something else.
namespace ladder::exchange {

/// Why the content below the parts isn't about skills: it asks questions, or belongs to a game or
/// to jobs. Empty for others.
std::string other_subject(const HeadingShape& shape, const std::vector<std::string>& skills);

/// Whether the parts are courses for learners: they take hours or cost money, or there are others
/// at each level.
bool are_courses(const HeadingShape& shape, std::size_t cells, std::size_t skills);

}  // namespace ladder::exchange
