#include "model/escapes.h"
#include "rules/catalog.h"
#include "rules/structure/requirement.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::required_skill{
    .name = "required-skill",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .effect = Effect::text_lost,
    .marks = Marks::absence,
    .summary = "A ladder lacks a skill that `ladder.json` requires.",
    .why = "What a house expects of everyone is then not expected of the people of this ladder.",
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
        "The key `required-skills` beside `rules` lists the skills, and without it the rule is "
        "silent: `\"required-skills\": [\"Security\"]`. A skill that is taken over by `Extends:` "
        "counts.",
    .off = "When the skill means nothing in this profession.",
    .check = check,
};

namespace {

void check(const rules::Subject& subject, rules::Report& report) {
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
