#include "model/named_level.h"

#include <algorithm>

#include "model/escapes.h"
#include "text/unicode.h"

namespace ladder::model {
namespace {

std::uint32_t level_of_key(const Ladder& ladder, const std::string& key) {
  if (key.empty()) return none;
  const auto found = std::ranges::find(ladder.levels, key, &Level::key);
  if (found == ladder.levels.end()) return none;
  return static_cast<std::uint32_t>(found - ladder.levels.begin());
}

}  // namespace

NamedLevel named_level(const Ladder& ladder, std::string_view text, text::Span label) {
  const Label read = read_label(text, label);
  std::string key = key_of(text::slice(text, read.name));
  if (!read.qualifier.empty() && !ladder.tracks.empty()) {
    std::string own = qualified_key(key, key_of(text::slice(text, read.qualifier)));
    const std::uint32_t level = level_of_key(ladder, own);
    if (level != none) return {level, text::trimmed(text, label), std::move(own)};
  }
  const std::uint32_t level = level_of_key(ladder, key);
  return {level, read.name, std::move(key)};
}

}  // namespace ladder::model
