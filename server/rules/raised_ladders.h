#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/ladder.h"

namespace ladder::rules {

/// Ladders that are the levels of one, as its headings are each a mark too short:
///
///     # Nursing
///     ## Band 5
///     ### Patient care
struct RaisedLadder {
  text::Span heading;       // the line of the `#` heading
  std::uint32_t begin = 0;  // into Document::ladders, that of the heading included, if it is one
  std::uint32_t first = 0;  // the first level
  std::uint32_t end = 0;
  std::vector<std::uint32_t> marks;  // where each heading that should be lowered begins
  bool can_be_lowered = true;        // no other heading is among them
};

std::vector<RaisedLadder> raised_ladders(const model::Document& document, std::string_view text);

}  // namespace ladder::rules
