#include "rules/catalog.h"

namespace ladder {

// rules/suppressions.cpp finds it, where the comments are read.
const rules::Rule rules::unknown_rule{
    .name = "unknown-rule",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .marks = Marks::comment,
    .summary = "A `ladder-ignore` comment names a rule that does not exist.",
    .why = "The author believes a finding is accepted on purpose, and it is not.",
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
    .off = "When the file is also checked by a newer version, which has rules that this one lacks.",
};

}  // namespace ladder
