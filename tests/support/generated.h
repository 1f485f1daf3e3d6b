#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "support/layouts.h"

namespace ladder::testing {

/// A document of at least so many bytes: ladders of a made-up organisation, one after another, each
/// in one of the forms. About two cells of a hundred are damaged, as by a careless copy. The same
/// seed gives the same text everywhere.
std::string generated(std::size_t bytes, std::uint32_t seed, std::span<const Form> choice = forms);

}  // namespace ladder::testing
