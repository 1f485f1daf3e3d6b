#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::extends_cycle{
    .name = "extends-cycle",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .effect = Effect::text_lost,
    .summary = "A ladder extends itself, perhaps by way of others.",
    .why =
        "Nobody can say which of the ladders a skill comes from, and a change to it has no home.",
    .bad = R"(## Design
Extends: #Design

Level/Skill	Craft
1	Sketches.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
)",
    .off = "There is no good reason to: let one of the ladders extend nothing.",
    .check = check,
};

namespace {

void check(const rules::Subject& subject, rules::Report& report) {
  if (subject.extension.state != model::Extension::State::cycle) return;
  const std::vector<std::string>& cycle = subject.extension.cycle;
  const bool alone = cycle.size() == 2;
  auto& finding =
      report.add(subject.ladder.directive(model::DirectiveKind::extends)->value,
                 alone ? "this ladder extends itself" : "this ladder extends itself in the end");
  finding.help = alone ? "remove the line, or name another ladder"
                       : "let one of the ladders on the way extend nothing";
  if (alone) return;
  for (const std::string& name : cycle)
    finding.evidence += (finding.evidence.empty() ? "" : " extends ") + rules::quoted(name);
}

}  // namespace
}  // namespace ladder
