#include "model/escapes.h"
#include "rules/catalog.h"
#include "rules/structure/requirement.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::required_level{
    .name = "required-level",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .effect = Effect::text_lost,
    .marks = Marks::absence,
    .summary = "A ladder lacks a level that `ladder.json` requires.",
    .why = "People of this profession cannot reach the rung that everyone else can.",
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
        "The key `required-levels` beside `rules` lists the levels, and without it the rule is "
        "silent: `\"required-levels\": [\"1\", \"2\"]`.",
    .off = "When the profession has no one at that level and never will.",
    .check = check,
};

namespace {

void check(const rules::Subject& subject, rules::Report& report) {
  const std::vector<std::string>& required = subject.settings.required_levels;
  if (required.empty()) return;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < subject.ladder.levels.size(); ++i)
    names.push_back(model::plain_text(subject.level_name(i)));
  rules::report_lacking(subject, report, "level", &text::Diagnostic::level, required, names);
}

}  // namespace
}  // namespace ladder
