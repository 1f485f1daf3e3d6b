#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_duplicate_skill(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::duplicate_skill{
    .name = "duplicate-skill",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .summary = "A ladder defines the same skill twice.",
    .why =
        "One person would have two expectations for the same skill and level. If they differ, it's "
        "unclear which counts.",
    .bad = R"(## Design

Level/Skill	Craft	Craft
1	Sketches.	Interviews users.
)",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	Interviews users.
)",
    .off = "There's no good reason to. Rename one of the skills, or merge them.",
    .check = check_duplicate_skill,
};

namespace {

void check_duplicate_skill(const rules::Subject& subject, rules::Report& report) {
  std::vector<const model::Mention*> first(subject.ladder.skills.size(), nullptr);
  for (const model::Mention& it : subject.ladder.skill_mentions) {
    if (!it.repeated) {
      first[it.index] = &it;
      continue;
    }
    text::Diagnostic& finding =
        report.add_skill(it.index, it.name,
                         fmt::format("skill {} is defined more than once",
                                     rules::quoted(subject.skill_name(it.index))));
    finding.help = "correct one of the two names, or merge the skills";
    finding.related.push_back({"", first[it.index]->name, "the first skill with this name"});
  }
}

}  // namespace
}  // namespace ladder
