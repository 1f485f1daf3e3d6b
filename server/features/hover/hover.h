#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "semantics/view.h"

namespace ladder::features {

/// The text to show for a place.
struct Hover {
  text::Span span;  // of the target, and the place itself
  std::string markdown;
};

std::optional<Hover> hover(const semantics::View& view, std::uint32_t offset);

}  // namespace ladder::features
