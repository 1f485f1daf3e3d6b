#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/screen.h"
#include "cli/style.h"
#include "semantics/prose.h"
#include "text/span.h"

namespace ladder::cli {

/// One of two texts that are shown below each other: the sign before each of its lines, and what
/// its own words stand between.
struct Side {
  std::string_view sign;
  std::string_view open;
  std::string_view close;
  Style style;
};

inline constexpr Side earlier{"-", "[-", "-]", Style::error};
inline constexpr Side later{"+", "{+", "+}", Style::good};

/// Some words as lines of a side, broken to fit the screen.
std::string lines_of(std::string_view words, const Side& side, const Screen& screen);

/// A text as lines of a side, in which the words that the other does not have are marked.
std::string lines_of(const semantics::Prose& prose, std::span<const text::Span> differ,
                     const Side& side, const Screen& screen);

}  // namespace ladder::cli
