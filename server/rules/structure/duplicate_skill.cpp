#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::duplicate_skill{
    .name = "duplicate-skill",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .summary = "A skill is defined twice in one ladder.",
    .why = "One person would be held to two texts for the same skill and level.",
    .bad = R"(## Design

Level/Skill	Craft	Craft
1	Sketches.	Asks users.
)",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	Asks users.
)",
    .off = "There is no good reason to: rename one of the two, or make one of both.",
    .check = check,
};

namespace {

void check(const rules::Subject& subject, rules::Report& report) {
  std::vector<const model::Mention*> first(subject.ladder.skills.size(), nullptr);
  for (const model::Mention& it : subject.ladder.skill_mentions) {
    if (!it.repeated) {
      first[it.index] = &it;
      continue;
    }
    text::Diagnostic& finding =
        report.add_skill(it.index, it.name,
                         fmt::format("skill {} is defined here for the second time",
                                     rules::quoted(subject.skill_name(it.index))));
    finding.help = "give one of the two its right name, or make one skill of both";
    finding.related.push_back({"", first[it.index]->name, "the first one"});
  }
}

}  // namespace
}  // namespace ladder
