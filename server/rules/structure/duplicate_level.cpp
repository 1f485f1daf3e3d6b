#include <fmt/core.h>

#include "rules/catalog.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::duplicate_level{
    .name = "duplicate-level",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .summary = "A level stands twice in one ladder or in one skill.",
    .why =
        "Two people at the same level would be measured by different texts, each of them able to "
        "point at one.",
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
    .off = "There is no good reason to: rename one of the two.",
    .check = check,
};

namespace {

void check(const rules::Subject& subject, rules::Report& report) {
  std::vector<const model::Mention*> first(subject.ladder.levels.size(), nullptr);
  for (const model::Mention& it : subject.ladder.level_mentions) {
    if (!it.repeated) {
      first[it.index] = &it;  // the first one of its part: a part ends before the next begins
      continue;
    }
    auto& finding = report.add_level(
        it.index, it.name,
        fmt::format("level `{}` stands here for the second time", subject.level_name(it.index)));
    finding.help = "give one of the two its right label, or make one text of both";
    finding.related.push_back({"", first[it.index]->name, "the first one"});
  }
}

}  // namespace
}  // namespace ladder
