#pragma once

#include <string>
#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

/// The level that a label means, as it is written in a row, a heading or `Levels:`.
struct NamedLevel {
  std::uint32_t level = none;  // into Ladder::levels
  text::Span name;             // of the label: what identifies the level
  std::string key;
};

/// `label` is a span of the ladder's own text.
NamedLevel named_level(const Ladder& ladder, std::string_view text, text::Span label);

}  // namespace ladder::model
