#include "rules/catalog.h"

namespace ladder {

// Found by rules/apply_suppressions.cpp, which reads the comments.
const rules::Rule rules::unknown_rule{
    .name = "unknown-rule",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .marks = Marks::comment,
    .summary = "A suppression comment names a rule that doesn't exist.",
    .why =
        "The author thinks that a finding is suppressed, but it's still reported. The comment has "
        "no effect.",
    .bad = R"(## Design

Level/Skill	Craft
<!-- ladder-ignore spelling -->
1	Sketches.
2	Prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .off = "When you also check the file with a newer version of `ladder` that has more rules.",
};

}  // namespace ladder
