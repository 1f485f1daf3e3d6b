#include "model/ladder.h"

#include <algorithm>

namespace ladder::model {

const Directive* Ladder::directive(DirectiveKind kind) const {
  auto found = std::ranges::find(directives, kind, &Directive::kind);
  return found == directives.end() ? nullptr : &*found;
}

const Expectation* Ladder::at(std::uint32_t skill, std::uint32_t level) const {
  auto begin = order.begin() + offsets[skill];
  auto end = order.begin() + offsets[skill + 1];
  auto level_of = [this](std::uint32_t it) { return expectations[it].level; };
  auto found = std::ranges::lower_bound(begin, end, level, {}, level_of);
  if (found == end || level_of(*found) != level) return nullptr;
  return &expectations[*found];
}

}  // namespace ladder::model
