#include "rules/structure/requirement.h"

#include <unordered_set>

#include <fmt/core.h>

#include "rules/wording.h"
#include "text/nearest.h"
#include "text/unicode.h"

namespace ladder::rules {
namespace {

/// In a ladder with more names, suggesting one of them wouldn't help.
constexpr std::size_t most_compared = 1000;

text::Span heading_of(const model::Ladder& ladder) {
  if (!ladder.title.empty()) return ladder.title;
  return ladder.heading;  // empty, at the ladder's first byte, if it has no heading
}

}  // namespace

void report_lacking(const Subject& subject, Report& report, std::string_view noun,
                    std::string text::Diagnostic::*place, const std::vector<std::string>& required,
                    const std::vector<std::string>& names) {
  const bool empty = names.empty();  // which empty-ladder reports
  if (required.empty() || empty) return;
  std::unordered_set<std::string> keys;
  for (const std::string& name : names) keys.insert(text::folded(name));
  for (const std::string& name : required) {
    if (keys.contains(text::folded(name))) continue;
    text::Diagnostic& finding =
        report.add(heading_of(subject.ladder),
                   fmt::format("this ladder is missing {} {}, which `ladder.json` requires", noun,
                               quoted(name)));
    const std::string* nearest =
        names.size() <= most_compared ? text::nearest(names, name) : nullptr;
    finding.*place = carried(name);
    finding.help = nearest
                       ? fmt::format("is {} a misspelling of {}?", quoted(*nearest), quoted(name))
                       : fmt::format("add the {}", noun);
  }
}

}  // namespace ladder::rules
