#include "rules/catalog.h"

namespace ladder {

// rules/suppressions.cpp finds it: only there is known what a comment has suppressed.
const rules::Rule rules::unused_suppression{
    .name = "unused-suppression",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .marks = Marks::comment,
    .summary = "A `ladder-ignore` comment suppresses nothing.",
    .why = "A comment that was right once stays behind and hides the next fault in its place.",
    .bad = R"(## Design

Level/Skill	Craft
<!-- ladder-ignore duplicate-level -->
1	Sketches.
2	Prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .off =
        "When one file is checked under several configurations, of which only some find the fault.",
};

}  // namespace ladder
