#include <fmt/core.h>

#include "layout/notation.h"
#include "model/passages.h"
#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_spelled_out_marker(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::spelled_out_marker{
    .name = "spelled-out-marker",
    .group = Group::text,
    .severity = text::Severity::hint,
    .fixing = Fixing::safe,
    .summary = "A cell says `none` or `as above` instead of `n/a` or `same`.",
    .why =
        "`ladder` understands these words, but readers may not: `none` can mean that nothing is "
        "expected or that the text is missing, and `as above` is wrong once the rows are sorted. "
        "The markers `n/a` and `same` mean the same thing in every ladder.",
    .bad = R"(## Design

Level/Skill	Craft	Research
1	Sketches ideas.	none
2	Builds prototypes.	Interviews users.
)",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches ideas.	n/a
2	Builds prototypes.	Interviews users.
)",
    .remarks =
        "The rule recognises such words in English and in the ladder's own language. A reference "
        "to another level, such as `see level 3`, gets a fix only if level 3 is the level below. "
        "If each row is a skill, the fix that writes `same` is unsafe, because `as above` may "
        "refer to another skill.",
    .off = "When your readers know these words better than `n/a` and `same`.",
    .check = check_spelled_out_marker,
};

namespace {

/// If a row is a skill, the row above is another skill: `as above` may mean that one, unlike `same
/// as level 2`.
bool may_mean_another_skill(const rules::Subject& subject, const model::Expectation& it) {
  const model::Grid* grid = subject.ladder.grid(subject.ladder.skills[it.skill].part);
  if (!grid || grid->orientation != model::Orientation::skill_a_row) return false;
  return model::spelled_out(subject.slice(it.text), subject.ladder.language).marker ==
         model::Marker::same;
}

void check_spelled_out_marker(const rules::Subject& subject, rules::Report& report) {
  for (const model::Expectation& it : subject.ladder.expectations) {
    if (!it.spelled_out) continue;
    const std::string words = rules::quoted(subject.slice(it.text));
    if (it.same_as != model::none) {
      report
          .add(it, it.text,
               fmt::format("{} points to another level instead of saying what is expected", words))
          .help = "write the expectation here";
      continue;
    }
    const bool same = it.marker == model::Marker::same;
    const std::string marker = same ? "same" : "n/a";
    text::Diagnostic& finding =
        report.add(it, it.text, fmt::format("{} means `{}`", words, marker));
    finding.help = fmt::format("write `{}`", marker);
    const std::optional<text::Span> whole = layout::replaceable({subject.ladder, subject.text}, it);
    // If there's no text at a level below, `same` is wrong in any wording.
    if (!whole || (same && !subject.ladder.has_text_below(it))) continue;
    finding.fixes.push_back({fmt::format("Write `{}`", marker),
                             may_mean_another_skill(subject, it) ? text::Applicability::unsafe
                                                                 : text::Applicability::safe,
                             {{*whole, marker}}});
  }
}

}  // namespace
}  // namespace ladder
