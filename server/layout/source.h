#pragma once

#include <string_view>

#include "model/ladder.h"

namespace ladder::layout {

/// A ladder together with the text that its spans count in.
struct Source {
  const model::Ladder& ladder;
  std::string_view text;

  std::string_view slice(text::Span span) const { return text::slice(text, span); }
};

}  // namespace ladder::layout
