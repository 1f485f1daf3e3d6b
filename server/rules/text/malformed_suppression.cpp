#include "rules/catalog.h"

namespace ladder {

// Found by rules/malformed_suppressions.cpp, and by rules/apply_suppressions.cpp where the ladder
// matters.
const rules::Rule rules::malformed_suppression{
    .name = "malformed-suppression",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .summary = "A suppression comment isn't written correctly.",
    .why =
        "The author thinks the finding is suppressed, but it might not be. Words from the stated "
        "reason might also be read as a rule name.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches.
<!-- ladder-ignore duplicate-level two studios become one in May -->
1	Prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
<!-- ladder-ignore duplicate-level: two studios become one in May -->
1	Prototypes.
)",
    .off = "When another program also uses comments that start with `ladder-ignore`.",
};

}  // namespace ladder
