#include "support/finding_tally.h"

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

FindingTally tally_of(const std::vector<text::Diagnostic>& findings) {
  FindingTally all;
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

FindingTally added_to_tally(const std::vector<text::Diagnostic>& before,
                            const std::vector<text::Diagnostic>& after) {
  const FindingTally known = tally_of(before);
  FindingTally added;
  for (const auto& [finding, count] : tally_of(after)) {
    const auto old = known.find(finding);
    const int times = old == known.end() ? 0 : old->second;
    const auto& [rule, level, skill] = finding;
    const bool was_in_all_skills = rule == about_places && known.contains({rule, level, ""});
    if (times < count && !was_in_all_skills) added[finding] = count - times;
  }
  return added;
}

std::string one_per_line(const std::vector<text::Diagnostic>& findings) {
  std::string lines;
  for (const text::Diagnostic& it : findings)
    lines += fmt::format("{} [{}, {}]: {}\n", it.code, it.level, it.skill, it.message);
  return lines;
}

}  // namespace ladder::testing
