#include "rules/catalog.h"

namespace ladder {

// rules/malformed_suppressions.cpp finds it, and rules/apply_suppressions.cpp what has to do with
// the ladder.
const rules::Rule rules::malformed_suppression{
    .name = "malformed-suppression",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .summary = "A comment is meant for the checker, and is not written as such a comment is.",
    .why =
        "The author believes a finding is accepted on purpose, and it is not; or the reason is "
        "taken for the name of a rule.",
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
    .off = "When the comments of another program begin with the same word.",
};

}  // namespace ladder
