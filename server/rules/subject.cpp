#include "rules/subject.h"

#include "rules/wording.h"

namespace ladder::rules {

std::string Subject::level_name(std::uint32_t level) const {
  const model::Level& it = ladder.levels[level];
  return it.name.empty() ? it.inferred : carried(slice(it.name));
}

std::string Subject::skill_name(std::uint32_t skill) const {
  return carried(slice(ladder.skills[skill].name));
}

std::string Subject::quoted_level(std::uint32_t level) const {
  const std::string name = level_name(level);
  return name.empty() ? "a level without a label" : "level " + quoted(name);
}

}  // namespace ladder::rules
