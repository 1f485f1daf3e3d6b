#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/value.h"
#include "text/span.h"

namespace ladder::config {

/// Something wrong at a place of a text, and how to mend it.
struct Mistake {
  text::Span span;
  std::string message;

  friend bool operator==(const Mistake&, const Mistake&) = default;
};

struct Json {
  Value root;
  std::vector<Mistake> mistakes;  // the one where the text stops being JSON
};

/// Reads JSON as people write it: with comments (`//` and `/* */`), and commas behind the last one
/// of a list. Where the text stops being that, what stands before it is kept.
Json read_json(std::string_view text);

}  // namespace ladder::config
