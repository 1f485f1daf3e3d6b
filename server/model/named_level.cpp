#include "model/named_level.h"

#include <utility>

#include "model/escapes.h"
#include "text/unicode.h"

namespace ladder::model {

LevelNames::LevelNames(const Ladder& ladder, std::string_view text) : ladder_(ladder), text_(text) {
  for (std::uint32_t i = 0; i < ladder.levels.size(); ++i)
    if (!ladder.levels[i].key.empty()) levels_.try_emplace(ladder.levels[i].key, i);
}

std::uint32_t LevelNames::level_of(std::string_view key) const {
  const auto found = levels_.find(key);
  return found == levels_.end() ? none : found->second;
}

NamedLevel LevelNames::named(text::Span label) const {
  const Label read = read_label(text_, label);
  std::string key = key_of(text::slice(text_, read.name));
  if (!read.qualifier.empty() && !ladder_.tracks.empty()) {
    std::string own = qualified_key(key, key_of(text::slice(text_, read.qualifier)));
    const std::uint32_t level = level_of(own);
    if (level != none) return {level, text::trimmed(text_, label), std::move(own)};
  }
  const std::uint32_t level = level_of(key);
  return {level, read.name, std::move(key)};
}

NamedLevel named_level(const Ladder& ladder, std::string_view text, text::Span label) {
  return LevelNames(ladder, text).named(label);
}

}  // namespace ladder::model
