#include "support/sayings.h"

#include <fmt/core.h>

#include "text/unicode.h"

namespace ladder::testing {

Sayings sayings(const std::vector<text::Diagnostic>& findings) {
  Sayings all;
  for (const text::Diagnostic& it : findings)
    ++all[{it.code, text::folded(it.level), text::folded(it.skill)}];
  return all;
}

Sayings new_sayings(const std::vector<text::Diagnostic>& before,
                    const std::vector<text::Diagnostic>& after) {
  const Sayings known = sayings(before);
  Sayings added;
  for (const auto& [saying, count] : sayings(after)) {
    const auto old = known.find(saying);
    const int times = old == known.end() ? 0 : old->second;
    if (times < count) added[saying] = count - times;
  }
  return added;
}

std::string one_a_line(const std::vector<text::Diagnostic>& findings) {
  std::string lines;
  for (const text::Diagnostic& it : findings)
    lines += fmt::format("{} [{}, {}]: {}\n", it.code, it.level, it.skill, it.message);
  return lines;
}

}  // namespace ladder::testing
