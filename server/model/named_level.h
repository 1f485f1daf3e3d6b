#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/ladder.h"

namespace ladder::model {

/// The level that a label in a row, a heading or `Levels:` refers to.
struct NamedLevel {
  std::uint32_t level = none;  // into Ladder::levels
  text::Span name;             // the part of the label that identifies the level
  std::string key;
};

/// Finds the levels that labels refer to.
class LevelNames {
 public:
  /// The ladder and the text must outlive this object.
  LevelNames(const Ladder& ladder, std::string_view text);

  /// `label` is a span of the ladder's own text.
  NamedLevel named(text::Span label) const;

 private:
  std::uint32_t level_of(std::string_view key) const;

  const Ladder& ladder_;
  std::string_view text_;
  std::unordered_map<std::string_view, std::uint32_t> levels_;  // by key
};

/// The same for a single label.
NamedLevel named_level(const Ladder& ladder, std::string_view text, text::Span label);

}  // namespace ladder::model
