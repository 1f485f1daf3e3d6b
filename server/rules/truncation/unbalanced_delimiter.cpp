#include <optional>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/subject.h"
#include "rules/truncation/end_judge.h"
#include "rules/truncation/unpaired.h"

namespace ladder {
namespace {
void check_unbalanced_delimiter(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::unbalanced_delimiter{
    .name = "unbalanced-delimiter",
    .group = Group::truncation,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .summary = "A bracket or quotation mark is missing its partner.",
    .why =
        "A bracket on its own is often all that's left of a sentence that was cut or pasted in "
        "pieces. Readers can't tell what belongs inside the brackets.",
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
    .off = "When your expectations contain code or emoticons with unpaired brackets.",
    .check = check_unbalanced_delimiter,
};

namespace {

/// A partner lost to a cut is already reported by truncated-start or truncated-end.
bool is_explained(const rules::Mark& mark, const std::optional<rules::Cut>& start,
                  const std::optional<rules::Cut>& end) {
  switch (mark.kind) {
    case rules::MarkKind::close:
    case rules::MarkKind::close_quote: return start.has_value();
    case rules::MarkKind::quote: return start || end;
    default: return end.has_value();
  }
}

std::string advice_for(std::string_view mark) {
  static constexpr std::string_view brackets = "()[]{}";
  const std::size_t at = mark.size() == 1 ? brackets.find(mark) : brackets.npos;
  if (at == brackets.npos) return "add the matching quotation mark, or remove this one";
  const char partner = brackets[at % 2 == 0 ? at + 1 : at - 1];
  return fmt::format("add the matching `{}`, or remove the `{}`", partner, mark);
}

void check_unbalanced_delimiter(const rules::Subject& subject, rules::Report& report) {
  for (const model::Expectation& it : subject.ladder.expectations) {
    std::optional<rules::Mark> mark = rules::unpaired(subject, it);
    if (!mark) continue;
    if (is_explained(*mark, subject.judge<rules::StartJudge>().cut(it),
                     subject.judge<rules::EndJudge>().cut(it)))
      continue;
    const bool closes =
        mark->kind == rules::MarkKind::close || mark->kind == rules::MarkKind::close_quote;
    auto& finding = report.add(
        it, mark->span,
        fmt::format("`{}` is never {}", subject.slice(mark->span), closes ? "opened" : "closed"));
    finding.help = advice_for(subject.slice(mark->span));
  }
}

}  // namespace
}  // namespace ladder
