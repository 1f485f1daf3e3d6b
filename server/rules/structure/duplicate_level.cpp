#include <fmt/core.h>

#include "rules/catalog.h"

namespace ladder {
namespace {
void check_duplicate_level(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::duplicate_level{
    .name = "duplicate-level",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .summary = "A level appears twice in a ladder or a skill.",
    .why =
        "Two people at the same level could be assessed against different expectations. Each could "
        "point to the version they prefer.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches.
1	Prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .off = "There's no good reason to. Rename one of the levels instead.",
    .check = check_duplicate_level,
};

namespace {

void check_duplicate_level(const rules::Subject& subject, rules::Report& report) {
  std::vector<const model::Mention*> first(subject.ladder.levels.size(), nullptr);
  for (const model::Mention& it : subject.ladder.level_mentions) {
    if (!it.repeated) {
      first[it.index] = &it;  // the first one of its part: a part ends before the next begins
      continue;
    }
    auto& finding = report.add_level(
        it.index, it.name,
        fmt::format("level `{}` appears more than once", subject.level_name(it.index)));
    finding.help = "correct one of the two labels, or merge the expectations";
    finding.related.push_back({"", first[it.index]->name, "the first level with this label"});
  }
}

}  // namespace
}  // namespace ladder
