#include "rules/catalog.h"

namespace ladder {

// Found by rules/apply_suppressions.cpp, the only place that knows what a comment has suppressed.
const rules::Rule rules::unused_suppression{
    .name = "unused-suppression",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .marks = Marks::comment,
    .summary = "A suppression comment has no effect.",
    .why =
        "The comment has outlived the problem it was written for. If it stays, it will hide the "
        "next problem in the same place.",
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
        "When you check one file with several configurations and only some of them find the "
        "problem.",
};

}  // namespace ladder
