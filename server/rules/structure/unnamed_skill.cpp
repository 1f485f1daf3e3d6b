#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_unnamed_skill(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::unnamed_skill{
    .name = "unnamed-skill",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .marks = Marks::absence,
    .summary = "A skill has no name.",
    .why =
        "A skill without a name can't be discussed, trained or looked up. Its expectations make "
        "little sense on their own.",
    .bad = "## Design\n\nLevel/Skill\tCraft\t\n1\tSketches.\tInterviews users.\n",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	Interviews users.
)",
    .off = "There's no good reason to. Name the skill, or remove its expectations.",
    .check = check_unnamed_skill,
};

namespace {

/// The first expectation of a skill, which shows the author what it is about.
std::string_view first_text(const rules::Subject& subject, std::uint32_t skill) {
  const model::Ladder& ladder = subject.ladder;
  for (std::uint32_t at = ladder.offsets[skill]; at < ladder.offsets[skill + 1]; ++at) {
    const model::Expectation& it = ladder.expectations[ladder.order[at]];
    if (it.has_text()) return subject.slice(it.text);
  }
  return {};
}

std::string_view what_lacks_its_name(const model::Grid* grid) {
  if (!grid) return "this skill heading has no name";
  return grid->orientation == model::Orientation::level_a_row ? "this column has no skill name"
                                                              : "this row has no skill name";
}

void check_unnamed_skill(const rules::Subject& subject, rules::Report& report) {
  for (const model::Mention& it : subject.ladder.skill_mentions) {
    if (!it.name.empty()) continue;
    const model::Grid* grid = subject.ladder.grid(it.part);
    const text::Span place = grid ? it.name : text::Span{it.whole.begin, it.name.begin};
    text::Diagnostic& finding =
        report.add_skill(it.index, place, std::string(what_lacks_its_name(grid)));
    if (std::string_view text = first_text(subject, it.index); !text.empty())
      finding.evidence = fmt::format("its first expectation is {}", rules::quoted(text));
    finding.help = "write the skill's name here";
  }
}

}  // namespace
}  // namespace ladder
