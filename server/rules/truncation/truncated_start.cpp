#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/truncation/end_judge.h"
#include "rules/truncation/restoration.h"
#include "rules/truncation/start_judge.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);

constexpr rules::HabitUse habits[] = {
    {&rules::Norms::capital_start,
     [](const rules::Norms& it) {
       return rules::begins_with_capitals(rules::others_of(it.capital_start));
     },
     "reports the ones that do not", "does not go by capital letters here"},
};
}  // namespace

const rules::Rule rules::truncated_start{
    .name = "truncated-start",
    .group = Group::truncation,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .summary = "An expectation begins in the middle of a sentence or of a word.",
    .why =
        "What a person is asked to do has lost its beginning, most often where a table was taken "
        "out of a PDF; whoever is measured by it can only guess the rest.",
    .bad = R"(## Interaction design

Level/Skill	Craft	Research
1	Sketches ideas.	Asks users.
2	Builds prototypes.	tion plans with a colleague.
3	Leads a studio.	Owns the method.

## Visual design

Level/Skill	Research
1	Asks users.
2	Writes observation plans with a colleague.
3	Owns the method.
)",
    .good = R"(## Interaction design

Level/Skill	Craft	Research
1	Sketches ideas.	Asks users.
2	Builds prototypes.	Writes observation plans with a colleague.
3	Leads a studio.	Owns the method.

## Visual design

Level/Skill	Research
1	Asks users.
2	Writes observation plans with a colleague.
3	Owns the method.
)",
    .remarks =
        "Where another ladder has the text whole, at the same skill and level, the fix takes it "
        "from there.",
    .off =
        "When a ladder mixes small and capital letters at the beginning of its texts on purpose.",
    .habits = habits,
    .check = check,
};

namespace {

void check(const rules::Subject& subject, rules::Report& report) {
  const rules::StartJudge judge(subject);
  std::optional<rules::EndJudge> ends;  // made for the first that is cut
  for (const model::Expectation& it : subject.ladder.expectations) {
    std::optional<rules::Cut> cut = judge.cut(it);
    if (!cut) continue;
    auto& finding =
        report.add(it, cut->span, "the text begins in the middle of a sentence or of a word");
    finding.evidence = std::move(cut->evidence);
    finding.help =
        "put back what stood before it, from the document that this ladder was taken from";
    if (!ends) ends.emplace(subject);
    rules::offer_wholes(subject, it, {.start = true, .end = ends->cut(it).has_value()}, finding);
  }
}

}  // namespace
}  // namespace ladder
