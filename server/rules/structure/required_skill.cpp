#include "model/escapes.h"
#include "rules/catalog.h"
#include "rules/structure/requirement.h"

namespace ladder {
namespace {
void check_required_skill(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::required_skill{
    .name = "required-skill",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .effect = Effect::text_lost,
    .marks = Marks::absence,
    .summary = "A ladder is missing a skill that `ladder.json` requires.",
    .why =
        "The company expects this skill of everyone, but people on this ladder aren't assessed on "
        "it.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches.
)",
    .good = R"(## Design

Level/Skill	Craft	Security
1	Sketches.	Locks the screen.
)",
    .settings = R"({"required-skills": ["Security"]})",
    .remarks =
        "List the skills in `required-skills`, next to `rules` in `ladder.json`: "
        "`\"required-skills\": [\"Security\"]`. Without that list, the rule reports nothing. "
        "Skills inherited through `Extends:` count too.",
    .off = "When the skill doesn't apply to this role.",
    .check = check_required_skill,
};

namespace {

void check_required_skill(const rules::Subject& subject, rules::Report& report) {
  const std::vector<std::string>& required = subject.settings.required_skills;
  if (required.empty()) return;
  std::vector<std::string> names;
  for (const model::Skill& it : subject.ladder.skills)
    names.push_back(model::plain_text(subject.slice(it.name)));
  if (const model::Ladder* base = subject.extension.base)
    for (const model::Skill& it : base->skills)
      names.push_back(model::plain_text(text::slice(subject.extension.base_text, it.name)));
  rules::report_lacking(subject, report, "skill", &text::Diagnostic::skill, required, names);
}

}  // namespace
}  // namespace ladder
