#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace ladder::testing {

/// A kind of document with many parts of one kind, which exposes code that compares each part with
/// every other one.
struct Shape {
  std::string_view name;
  std::string (*text)(std::size_t count);  // with this many parts
};

std::span<const Shape> shapes();

}  // namespace ladder::testing
