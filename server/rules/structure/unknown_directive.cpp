#include <fmt/core.h>

#include "model/directives.h"
#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/nearest.h"

namespace ladder {
namespace {
void check_unknown_directive(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::unknown_directive{
    .name = "unknown-directive",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .summary = "A line below a heading looks like a misspelt directive.",
    .why =
        "A misspelt `Levels:` has no effect. If a skill then leaves out a level, the gap goes "
        "unnoticed.",
    .bad = R"(## Design
Levls: 1 | 2

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .good = R"(## Design
Levels: 1 | 2

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .off = "When your ladders have descriptive lines such as `Level: all engineers`.",
    .check = check_unknown_directive,
};

namespace {

void check_unknown_directive(const rules::Subject& subject, rules::Report& report) {
  for (const model::Directive& it : subject.ladder.directives) {
    if (it.kind != model::DirectiveKind::unknown) continue;
    const std::string_view key = subject.slice(it.key);
    auto& finding =
        report.add(it.key, fmt::format("there's no directive called {}", rules::quoted(key)));
    finding.help = "if the line is meant as ordinary text, put another line of text above it";
    const std::string* meant = text::nearest(model::directive_keys(), key);
    if (!meant) continue;
    finding.help = fmt::format("write `{}`; {}", *meant, finding.help);
    finding.fixes.push_back(
        {fmt::format("Change to `{}`", *meant), text::Applicability::unsafe, {{it.key, *meant}}});
  }
}

}  // namespace
}  // namespace ladder
