#pragma once

#include <cstdint>
#include <string>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Where the passages of an expectation stand, with the marks that make them what they are.
/// Passages are named by their indices into Ladder::passages.
namespace ladder::layout {

/// A passage with the bullet or number before it.
text::Span marked_passage(const Source& source, const model::Expectation& it,
                          std::uint32_t passage);

/// A list item with its bullet, as it is written in a layout.
std::string copied_passage(const Source& source, const model::Expectation& it,
                           std::uint32_t passage, model::Layout layout);

/// Takes one of several passages out, and what parts it from another.
text::Edit removed_passage(const Source& source, const model::Expectation& it,
                           std::uint32_t passage);

}  // namespace ladder::layout
