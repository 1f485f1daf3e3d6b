#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/truncation/end_judge.h"
#include "rules/truncation/restoration.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);

using rules::Norms;

bool paragraphs_stop(const Norms& it) {
  return rules::ends_with_stops(rules::others_of(it.paragraph_stop),
                                rules::others_of(it.expectation_stop));
}

bool items_stop(const Norms& it) {
  return rules::ends_with_stops(rules::others_of(it.item_stop),
                                rules::others_of(it.expectation_stop));
}

constexpr rules::HabitUse habits[] = {
    {&Norms::expectation_stop,
     [](const Norms& it) { return paragraphs_stop(it) || items_stop(it); },
     "takes a missing one as a sign of a cut", "does not go by full stops here"},
    {&Norms::paragraph_stop, paragraphs_stop, "takes a missing one at the end as a sign of a cut",
     "lets an expectation's last paragraph do without"},
    {&Norms::item_stop, items_stop, "takes a missing one at the end as a sign of a cut",
     "lets an expectation's last list item do without"},
    {&Norms::comma_end, [](const Norms& it) { return !rules::ends_with_commas(it.comma_end); },
     "reports expectations that do", "takes a comma for an end here"},
};
}  // namespace

const rules::Rule rules::truncated_end{
    .name = "truncated-end",
    .group = Group::truncation,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .summary = "An expectation stops in the middle of a sentence or of a word.",
    .why =
        "What a person is asked to do has lost its end, and often the very thing that tells this "
        "level from the next; whoever is measured by it can only guess the rest.",
    .bad = R"(## Interaction design

Level/Skill	Craft	Research
1	Sketches ideas.	Asks users.
2	Builds prototypes of the	Writes plans.
3	Leads a studio.	Owns the method.

## Visual design

Level/Skill	Craft
1	Sketches ideas.
2	Builds prototypes of the product.
3	Leads a studio.
)",
    .good = R"(## Interaction design

Level/Skill	Craft	Research
1	Sketches ideas.	Asks users.
2	Builds prototypes of the product.	Writes plans.
3	Leads a studio.	Owns the method.

## Visual design

Level/Skill	Craft
1	Sketches ideas.
2	Builds prototypes of the product.
3	Leads a studio.
)",
    .remarks =
        "It is an error where the text itself shows the cut (a hyphen, a last word such as "
        "`and`), and a warning where only other texts speak for it: how many of them end with a "
        "full stop, how the last words go on elsewhere. Where another ladder has the text whole, "
        "at the same skill and level, the fix takes it from there.",
    .off = "When the texts of a ladder end with a full stop or without one as it comes.",
    .habits = habits,
    .check = check,
};

namespace {

void check(const rules::Subject& subject, rules::Report& report) {
  const rules::EndJudge judge(subject);
  for (const model::Expectation& it : subject.ladder.expectations) {
    std::optional<rules::Cut> cut = judge.cut(it);
    if (!cut) continue;
    auto& finding =
        report.add(it, cut->span,
                   cut->certain ? "the text stops in the middle of a sentence or of a word"
                                : "the text seems to stop in the middle of a sentence");
    if (!cut->certain && finding.severity == text::Severity::error)
      finding.severity = text::Severity::warning;
    finding.evidence = std::move(cut->evidence);
    finding.help =
        cut->certain
            ? "put back what stood behind it, from the document that this ladder was taken from"
            : "put back what stood behind it, or end the sentence";
    const bool start = judge.starts().cut(it).has_value();
    rules::offer_wholes(subject, it, {.start = start, .end = true}, finding);
  }
}

}  // namespace
}  // namespace ladder
