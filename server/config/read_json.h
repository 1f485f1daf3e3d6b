#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/value.h"
#include "text/span.h"

namespace ladder::config {

/// A mistake, where it is, and how to fix it.
struct Mistake {
  text::Span span;
  std::string message;

  friend bool operator==(const Mistake&, const Mistake&) = default;
};

struct Json {
  Value root;
  std::vector<Mistake> mistakes;  // the first one, where the text stops being JSON
};

/// Reads JSON as people write it: with comments (`//` and `/* */`) and trailing commas. If the text
/// stops being valid, everything before that place is kept.
Json read_json(std::string_view text);

}  // namespace ladder::config
