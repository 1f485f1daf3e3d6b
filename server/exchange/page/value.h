#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/page/section.h"

namespace ladder::exchange {

/// What YAML and JSON are made of.
struct Value {
  enum class Type { text, list, keys };

  Type type = Type::text;
  std::string key;            // of one in `keys`
  std::string text;           // numbers and truths as they are written; empty for nothing
  std::vector<Value> values;  // of a list, or by their keys
  std::size_t line = 0;
};

/// How many values are read: aliases in YAML can expand to more than fits into any memory.
constexpr std::size_t most_values = 200000;
constexpr std::size_t deepest_value = 100;

/// Anything with a name becomes a section, and so does the value of a key. Keys such as `levels` or
/// `criteria` only say what kind of thing their value is.
Section section_of(const Value& value);

/// The same, but lists of maps with the same keys become tables. Nothing if there is no such list.
std::optional<Section> section_with_tables(const Value& value);

}  // namespace ladder::exchange
