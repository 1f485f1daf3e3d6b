#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace ladder::testing {

/// A kind of document that makes much of one thing, so that whatever looks at each of its parts for
/// each other one shows.
struct Shape {
  std::string_view name;
  std::string (*text)(std::size_t count);  // with so many of the thing
};

std::span<const Shape> shapes();

}  // namespace ladder::testing
