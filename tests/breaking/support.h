#pragma once

#include <string>
#include <vector>

#include <fmt/core.h>

#include "breaking/changes.h"
#include "model/lower.h"

namespace ladder::testing {

inline std::vector<diff::LadderContent> contents_of(const std::string& text) {
  return diff::contents_of(model::lower(syntax::Tree(text), text), text, "a.ladder");
}

inline std::vector<breaking::Change> changes_between(const std::string& before,
                                                     const std::string& after) {
  return breaking::changes_between(contents_of(before), contents_of(after));
}

/// "moved-up | Trees | 3 | from 2"
inline std::string in_one_line(const breaking::Change& it) {
  std::string line = fmt::format("{} | {} | {}", breaking::name_of(it.change), it.skill, it.level);
  if (!it.from.empty()) line += " | from " + it.from;
  for (const std::string& level : it.also) line += " | also " + level;
  return line;
}

}  // namespace ladder::testing
