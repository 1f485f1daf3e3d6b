#include "support/sayings.h"

#include <fmt/core.h>

#include "text/unicode.h"

namespace ladder::testing {
namespace {

constexpr std::string_view about_places = "empty-expectation";  // all but the first are related

std::string quoted_in(std::string_view message) {
  const std::size_t begin = message.find('`') + 1;
  return text::folded(message.substr(begin, message.rfind('`') - begin));
}

}  // namespace

Sayings sayings(const std::vector<text::Diagnostic>& findings) {
  Sayings all;
  for (const text::Diagnostic& it : findings) {
    const std::string level = text::folded(it.level);
    const std::string skill = text::folded(it.skill);
    ++all[{it.code, level, skill}];
    if (it.code != about_places) continue;
    for (const text::Related& other : it.related) {
      if (other.message.starts_with("no expectation at level"))
        ++all[{it.code, quoted_in(other.message), skill}];
      else if (other.message.starts_with("no expectation in skill"))
        ++all[{it.code, level, quoted_in(other.message)}];
    }
  }
  return all;
}

Sayings new_sayings(const std::vector<text::Diagnostic>& before,
                    const std::vector<text::Diagnostic>& after) {
  const Sayings known = sayings(before);
  Sayings added;
  for (const auto& [saying, count] : sayings(after)) {
    const auto old = known.find(saying);
    const int times = old == known.end() ? 0 : old->second;
    const auto& [rule, level, skill] = saying;
    const bool was_in_all_skills = rule == about_places && known.contains({rule, level, ""});
    if (times < count && !was_in_all_skills) added[saying] = count - times;
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
