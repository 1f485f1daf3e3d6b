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
    .bad =
        "## Design\n\nLevel/Skill\tCraft\n<!-- ladder-ignore spelling -->\n1\tSketches.\n"
        "2\tPrototypes.\n",
    .good = "## Design\n\nLevel/Skill\tCraft\n1\tSketches.\n2\tPrototypes.\n",
    .off = "When the file is also checked by a newer version, which has rules that this one lacks.",
};

}  // namespace ladder
