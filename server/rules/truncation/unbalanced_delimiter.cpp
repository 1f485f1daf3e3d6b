#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/truncation/end_judge.h"
#include "rules/truncation/pairs.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::unbalanced_delimiter{
    .name = "unbalanced-delimiter",
    .group = Group::truncation,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .summary = "A bracket or quotation mark is opened and not closed, or closed and not opened.",
    .why =
        "A lone bracket is often all that is left of a sentence that was cut or pasted in pieces.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches ideas (on paper.
2	Builds prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches ideas (on paper).
2	Builds prototypes.
)",
    .off = "When texts hold code or emoticons with lone brackets.",
    .check = check,
};

namespace {

/// What a cut took away is said by truncated-start or truncated-end, once.
bool is_explained(const rules::Mark& mark, const std::optional<rules::Cut>& start,
                  const std::optional<rules::Cut>& end) {
  switch (mark.kind) {
    case rules::MarkKind::close:
    case rules::MarkKind::close_quote: return start.has_value();
    case rules::MarkKind::quote: return start || end;
    default: return end.has_value();
  }
}

void check(const rules::Subject& subject, rules::Report& report) {
  std::optional<rules::EndJudge> judge;  // made for the first mark without a partner
  for (const model::Expectation& it : subject.ladder.expectations) {
    std::optional<rules::Mark> mark = rules::unpaired(subject, it);
    if (!mark) continue;
    if (!judge) judge.emplace(subject);
    if (is_explained(*mark, judge->starts().cut(it), judge->cut(it))) continue;
    const bool closes =
        mark->kind == rules::MarkKind::close || mark->kind == rules::MarkKind::close_quote;
    auto& finding = report.add(it, mark->span,
                               fmt::format("this `{}` is not {}", subject.slice(mark->span),
                                           closes ? "opened" : "closed"));
    finding.help = closes ? "put its partner before it, or remove it"
                          : "put its partner behind the last word it holds, or remove it";
  }
}

}  // namespace
}  // namespace ladder
