#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_extends_cycle(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::extends_cycle{
    .name = "extends-cycle",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .effect = Effect::text_lost,
    .summary = "A ladder extends itself, directly or through other ladders.",
    .why =
        "There's no way to tell which ladder a skill comes from, so no one knows where to change "
        "it.",
    .bad = R"(## Design
Extends: #Design

Level/Skill	Craft
1	Sketches.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
)",
    .off = "There's no good reason to. Remove `Extends:` from one of the ladders instead.",
    .check = check_extends_cycle,
};

namespace {

void check_extends_cycle(const rules::Subject& subject, rules::Report& report) {
  if (subject.extension.state != model::Extension::State::cycle) return;
  const std::vector<std::string>& cycle = subject.extension.cycle;
  const bool alone = cycle.size() == 2;
  auto& finding = report.add(
      subject.ladder.directive(model::DirectiveKind::extends)->value,
      alone ? "this ladder extends itself" : "this ladder extends itself through other ladders");
  finding.help = alone ? "remove the line, or extend a different ladder"
                       : "remove `Extends:` from one of these ladders";
  if (alone) return;
  for (const std::string& name : cycle)
    finding.evidence += (finding.evidence.empty() ? "" : " extends ") + rules::quoted(name);
}

}  // namespace
}  // namespace ladder
