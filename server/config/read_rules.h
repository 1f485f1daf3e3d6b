#pragma once

#include <functional>
#include <string>

#include "config/read_json.h"
#include "config/value.h"

namespace ladder::config {

/// What a reader does with a value that is right, and with one that is wrong.
struct Taker {
  std::function<void(std::string key, const Member& member)> take;
  std::function<void(text::Span span, std::string message)> refuse;
};

/// Reads the value of `rules`.
void read_rules(const Value& value, const Taker& taker);

}  // namespace ladder::config
