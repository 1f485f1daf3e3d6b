#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace ladder::testing {

/// A document of at least so many bytes: ladders of a made-up organisation in all layouts, one
/// after another. About two cells of a hundred are damaged, as by a careless copy. The same seed
/// gives the same text everywhere.
std::string generated(std::size_t bytes, std::uint32_t seed);

}  // namespace ladder::testing
