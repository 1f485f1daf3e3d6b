#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "support/layouts.h"

namespace ladder::testing {

/// A document of at least this many bytes: ladders of a made-up organisation, one after another,
/// each in one of the forms. About two cells of a hundred are damaged, as by a careless copy. The
/// same seed gives the same text everywhere.
std::string generated(std::size_t bytes, std::uint32_t seed, std::span<const Form> choice = forms);

/// A document of at least this many lines in one layout, with about fifty bytes in a line: ten
/// thousand of them are half a megabyte. In sections an expectation is a few sentences; in a grid,
/// where it shares its line with others, a short one.
std::string generated_lines(std::size_t lines, std::uint32_t seed, model::Layout layout);

/// The same with ladders like published ones: about sixty cells each, and nothing damaged.
std::string intact_lines(std::size_t lines, std::uint32_t seed, model::Layout layout);

}  // namespace ladder::testing
