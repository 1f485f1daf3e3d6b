#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/truncation/judgement.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::truncated_end{
    .name = "truncated-end",
    .group = Group::truncation,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .summary = "An expectation stops in the middle of a sentence or of a word.",
    .why =
        "What a person is asked to do has lost its end, and often the very thing that tells this "
        "level "
        "from the next; whoever is measured by it can only guess the rest.",
    .bad =
        "## Design\n\nLevel/Skill\tCraft\tResearch\n1\tSketches ideas.\tAsks users.\n"
        "2\tBuilds prototypes of the\tWrites plans.\n3\tLeads a studio.\tOwns the method.\n",
    .good =
        "## Design\n\nLevel/Skill\tCraft\tResearch\n1\tSketches ideas.\tAsks users.\n"
        "2\tBuilds prototypes of the product.\tWrites plans.\n3\tLeads a studio.\tOwns the "
        "method.\n",
    .options =
        "It is an error where the text itself shows the cut (a hyphen, a last word such as `and`), "
        "and "
        "a warning where only the habit of the ladder's other texts speaks for it.",
    .off = "When the texts of a ladder end with a full stop or without one as it comes.",
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
  }
}

}  // namespace
}  // namespace ladder
