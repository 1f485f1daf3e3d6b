#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace ladder::rules {

/// What ladder.json can set for a rule besides its severity. A rule declares its options in its own
/// file, and the reader, the schema and the pages are made from that. Rules with the same option
/// share its value.
struct Option {
  std::string_view name;                                         // "partial-skills"
  std::variant<bool, std::uint32_t, std::string_view> standard;  // its default, and so its type
  std::string_view summary;  // a sentence: what it allows, or what it sets
  std::string_view example;  // a value, as JSON
  std::string_view effect;   // what that value does: "lets a skill begin above the lowest level"
};

/// The value of an option, of the same type as its default.
using OptionValue = std::variant<bool, std::uint32_t, std::string>;

}  // namespace ladder::rules
