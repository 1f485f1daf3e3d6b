#pragma once

#include <cstdint>
#include <vector>

#include "semantics/change.h"
#include "semantics/view.h"

namespace ladder::features {

/// Whether the places that declare something are among its references: `Levels:`, a skill's first
/// heading in a ladder, a ladder's title.
enum class Declarations { left_out, included };

/// Every place that calls by name what stands at an offset. A skill is called in all ladders that
/// have one of this name; a level in its own ladder and in those that extend it or that it extends.
std::vector<semantics::Location> references_to(const semantics::View& view, std::uint32_t offset,
                                    Declarations declarations);

struct Highlight {
  text::Span span;
  bool declares = false;
};

/// The same places in the document that is looked at.
std::vector<Highlight> highlights_of(const semantics::View& view, std::uint32_t offset);

}  // namespace ladder::features
