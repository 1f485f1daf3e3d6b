#include "model/escapes.h"
#include "rules/catalog.h"
#include "rules/structure/requirement.h"

namespace ladder {
namespace {
void check_required_level(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::required_level{
    .name = "required-level",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .effect = Effect::text_lost,
    .marks = Marks::absence,
    .summary = "A ladder is missing a level that `ladder.json` requires.",
    .why = "Every ladder is meant to have this level, but people on this ladder can't reach it.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .settings = R"({"required-levels": ["2"]})",
    .remarks =
        "List the levels in `required-levels`, next to `rules` in `ladder.json`: "
        "`\"required-levels\": [\"1\", \"2\"]`. Without that list, the rule reports nothing.",
    .off = "When no one in this role is or ever will be at that level.",
    .check = check_required_level,
};

namespace {

void check_required_level(const rules::Subject& subject, rules::Report& report) {
  const std::vector<std::string>& required = subject.settings.required_levels;
  if (required.empty()) return;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < subject.ladder.levels.size(); ++i)
    names.push_back(model::plain_text(subject.level_name(i)));
  rules::report_lacking(subject, report, "level", &text::Diagnostic::level, required, names);
}

}  // namespace
}  // namespace ladder
