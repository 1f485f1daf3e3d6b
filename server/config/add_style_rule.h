#pragma once

#include <string>
#include <string_view>

#include "config/value.h"

namespace ladder::config {

/// A ladder.json with one more rule at the end of its `style`. Everything else stays as it is, with
/// its comments and its layout. The text must be valid.
std::string with_style_rule(std::string_view text, const Value& rule);

/// A value as people write it in a ladder.json: `{ "words": 25 }`.
std::string written(const Value& value);

}  // namespace ladder::config
