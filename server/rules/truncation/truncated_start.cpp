#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/truncation/end_judge.h"
#include "rules/truncation/restoration.h"
#include "rules/truncation/start_judge.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_truncated_start(const rules::Subject& subject, rules::Report& report);

constexpr rules::ConventionUse starts[] = {
    {&rules::Norms::capital_start,
     [](const rules::Norms& it) {
       return rules::begins_with_capitals(rules::others_of(it.capital_start));
     },
     "reports expectations that begin with a lower-case letter",
     "relies on capital letters only in skills that nearly always start with them"},
};
}  // namespace

const rules::Rule rules::truncated_start{
    .name = "truncated-start",
    .group = Group::truncation,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .summary = "An expectation starts in the middle of a sentence or word.",
    .why =
        "Part of what's expected is missing, usually because a table was copied from a PDF. Anyone "
        "assessed against the expectation has to guess the rest.",
    .bad = R"(## Interaction design

Level/Skill	Craft	Research
1	Sketches ideas.	Interviews users.
2	Builds prototypes.	tion plans with a colleague.
3	Leads a studio.	Owns the method.

## Visual design

Level/Skill	Research
1	Interviews users.
2	Writes observation plans with a colleague.
3	Owns the method.
)",
    .good = R"(## Interaction design

Level/Skill	Craft	Research
1	Sketches ideas.	Interviews users.
2	Builds prototypes.	Writes observation plans with a colleague.
3	Leads a studio.	Owns the method.

## Visual design

Level/Skill	Research
1	Interviews users.
2	Writes observation plans with a colleague.
3	Owns the method.
)",
    .remarks =
        "It's an error if the wording itself shows that something was cut off. It's a warning if "
        "the evidence is weaker: a bracket or quotation mark, a name or a single word where the "
        "others have a sentence, a skill whose other expectations start with capital letters, "
        "words such as `Ich kann` that nearly all others begin with, or the wording of the skill "
        "at other levels or in other ladders. In Korean, it's a first sentence that's just a verb, "
        "or much shorter than the others. If a cut leaves what could be a whole sentence or list "
        "item, only that wording can show it. If another ladder has the full wording for the same "
        "skill and level, the fix copies it from there.",
    .off = "When your ladders mix capital and lower-case letters at the start of expectations.",
    .conventions = starts,
    .check = check_truncated_start,
};

namespace {

void check_truncated_start(const rules::Subject& subject, rules::Report& report) {
  const auto& starts = subject.judge<rules::StartJudge>();
  for (const model::Expectation& it : subject.ladder.expectations) {
    const std::optional<rules::Cut>& cut = starts.cut(it);
    if (!cut) continue;
    auto& finding = report.add(it, cut->span,
                               fmt::format("this expectation {} mid-sentence at {}",
                                           cut->certain ? "starts" : "seems to start",
                                           rules::quoted(subject.slice(cut->span))));
    if (!cut->certain && finding.severity == text::Severity::error)
      finding.severity = text::Severity::warning;
    finding.evidence = cut->evidence;
    finding.help = "restore the missing beginning from the original document";
    const bool end = subject.judge<rules::EndJudge>().cut(it).has_value();
    rules::offer_wholes(subject, it, {.start = true, .end = end}, finding);
  }
}

}  // namespace
}  // namespace ladder
