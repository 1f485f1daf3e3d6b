#include <algorithm>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/truncation/end_judge.h"
#include "rules/truncation/restoration.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_truncated_end(const rules::Subject& subject, rules::Report& report);

using rules::Norms;

bool paragraphs_stop(const Norms& it) {
  return rules::ends_with_stops(rules::others_of(it.paragraph_stop),
                                rules::others_of(it.expectation_stop));
}

bool items_stop(const Norms& it) {
  return rules::ends_with_stops(rules::others_of(it.item_stop),
                                rules::others_of(it.expectation_stop));
}

constexpr rules::ConventionUse ends[] = {
    {&Norms::expectation_stop,
     [](const Norms& it) { return paragraphs_stop(it) || items_stop(it); },
     "treats a missing full stop as a sign that text was cut off",
     "doesn't rely on full stops here"},
    {&Norms::paragraph_stop, paragraphs_stop,
     "treats a missing full stop at the end as a sign that text was cut off",
     "lets an expectation's last paragraph end without a full stop"},
    {&Norms::item_stop, items_stop,
     "treats a missing full stop at the end as a sign that text was cut off",
     "lets an expectation's last list item end without a full stop"},
    {&Norms::comma_end, [](const Norms& it) { return !rules::ends_with_commas(it.comma_end); },
     "reports expectations that end with a comma", "allows text to end with a comma here"},
};
}  // namespace

const rules::Rule rules::truncated_end{
    .name = "truncated-end",
    .group = Group::truncation,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .summary = "An expectation stops in the middle of a sentence or word.",
    .why =
        "Part of what's expected is missing, and it's often the very part that sets this level "
        "apart from the next. Anyone assessed against the expectation has to guess the rest.",
    .bad = R"(## Interaction design

Level/Skill	Craft	Research
1	Sketches ideas.	Interviews users.
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
1	Sketches ideas.	Interviews users.
2	Builds prototypes of the product.	Writes plans.
3	Leads a studio.	Owns the method.

## Visual design

Level/Skill	Craft
1	Sketches ideas.
2	Builds prototypes of the product.
3	Leads a studio.
)",
    .remarks =
        "It's an error if the wording itself shows that something was cut off, for example if it "
        "ends with a hyphen or a word like `and`. It's a warning if the only evidence is in other "
        "expectations: most of them end with a full stop, or one of them starts with the same "
        "words and continues. If nothing but a full stop is missing, it's a hint. If another "
        "ladder has the full wording for the same skill and level, "
        "the fix copies it from there.",
    .off = "When your ladders use full stops inconsistently.",
    .conventions = ends,
    .check = check_truncated_end,
};

namespace {

std::string message(const rules::Cut& cut, std::string_view word) {
  if (cut.is_only_stop)
    return fmt::format("this expectation ends without a full stop at {}", rules::quoted(word));
  return fmt::format("this expectation {} mid-sentence at {}",
                     cut.certain ? "stops" : "seems to stop", rules::quoted(word));
}

void check_truncated_end(const rules::Subject& subject, rules::Report& report) {
  const auto& starts = subject.judge<rules::StartJudge>();
  const auto& ends = subject.judge<rules::EndJudge>();
  for (const model::Expectation& it : subject.ladder.expectations) {
    std::optional<rules::Cut> cut = ends.cut(it);
    if (!cut) continue;
    auto& finding = report.add(it, cut->span, message(*cut, subject.slice(cut->span)));
    if (!cut->certain && finding.severity == text::Severity::error)
      finding.severity = text::Severity::warning;
    if (cut->is_only_stop) finding.severity = std::max(finding.severity, text::Severity::hint);
    finding.evidence = std::move(cut->evidence);
    finding.help = cut->is_only_stop ? "add the full stop, or restore the missing ending"
                   : cut->certain    ? "restore the missing ending from the original document"
                                     : "restore the missing ending, or finish the sentence";
    rules::offer_wholes(subject, it, {.start = starts.cut(it).has_value(), .end = true}, finding);
  }
}

}  // namespace
}  // namespace ladder
