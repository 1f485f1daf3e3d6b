#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/screen.h"
#include "cli/style.h"
#include "semantics/coverage.h"
#include "semantics/prose.h"
#include "text/json_writer.h"
#include "text/span.h"

namespace ladder::cli {

/// One of two versions that are shown below each other: the sign before each of its lines, and what
/// encloses the words that only it has.
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

/// Words as lines of a side, with those marked that the other side does not have.
std::string lines_of(const semantics::Prose& prose, std::span<const text::Span> differ,
                     const Side& side, const Screen& screen);

/// What one of two versions says, and the words that only it has, for programs.
struct ComparedProse {
  semantics::CellState state;
  const std::string& text;
  const std::vector<text::Span>& differ;
};
void write(text::JsonWriter& json, const ComparedProse& it);

}  // namespace ladder::cli
