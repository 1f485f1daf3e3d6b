#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_dangling_same(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::dangling_same{
    .name = "dangling-same",
    .group = Group::progression,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .effect = Effect::text_lost,
    .summary = "`same` is used where the level below has no expectation.",
    .why =
        "`same` sends readers one level down, where they find nothing. People at this level have "
        "nothing to be assessed against and may not notice.",
    .bad = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	n/a
2	Prototypes.	same
3	Directs.	Plans studies.
)",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	n/a
2	Prototypes.	n/a
3	Directs.	Plans studies.
)",
    .off = "There's no good reason to. Write the expectation, or `n/a` if nothing is expected.",
    .check = check_dangling_same,
};

namespace {

using model::Expectation;
using model::Marker;

/// Why `same` at `it` has nothing to repeat, or "" if it has. A `same` above another repeats what
/// that one does, so a chain is reported only where it begins.
std::string fault_of(const rules::Subject& subject, const Expectation& it,
                     const Expectation* below) {
  const std::uint32_t meant =
      it.same_as == model::none ? subject.ladder.level_below(it.level) : it.same_as;
  if (meant == model::none) return "this is the lowest level";
  const std::string level = subject.quoted_level(meant);
  if (!below) return fmt::format("this skill is missing {}", level);
  if (below->text.empty()) return fmt::format("{} is empty", level);
  if (below->marker == Marker::not_applicable) return fmt::format("{} says `n/a`", level);
  return "";
}

void check_dangling_same(const rules::Subject& subject, rules::Report& report) {
  for (const Expectation& it : subject.ladder.expectations) {
    if (it.marker != Marker::same || it.repeated) continue;
    const Expectation* below = subject.ladder.meant_by_same(it);
    const std::string fault = fault_of(subject, it, below);
    if (fault.empty()) continue;
    auto& finding = report.add(
        it, it.text,
        fmt::format("{} has nothing to repeat: {}",
                    it.spelled_out ? rules::quoted(subject.slice(it.text)) : "`same`", fault));
    finding.help = "write the expectation, or `n/a` if nothing is expected";
    if (below && !below->text.empty())
      finding.related.push_back({"", below->text, "nothing is expected here"});
  }
}

}  // namespace
}  // namespace ladder
