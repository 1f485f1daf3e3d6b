#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "model/marks.h"
#include "rules/catalog.h"
#include "rules/raised_ladders.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_document(const rules::DocumentSubject& subject, rules::Report& report);
}

const rules::Rule rules::heading_depth{
    .name = "heading-depth",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .effect = Effect::text_lost,
    .summary = "A ladder's levels are written as separate ladders.",
    .why =
        "As written, every level is a ladder of its own, so its skills are treated as levels. The "
        "levels can't be compared, and no one can see how one builds on another.",
    .bad = R"(# Nursing

## Band 5

### Patient care
Plans care for six patients.

## Band 6

### Patient care
Plans care for a ward.
)",
    .good = R"(## Nursing

### Band 5

#### Patient care
Plans care for six patients.

### Band 6

#### Patient care
Plans care for a ward.
)",
    .off = "When these really are separate ladders that happen to be named like levels.",
    .check_document = check_document,
};

namespace {

using text::Span;

text::Fix lowering(const std::vector<std::uint32_t>& marks) {
  text::Fix fix{"Add a `#` to each heading", text::Applicability::unsafe, {}};
  for (const std::uint32_t at : marks) fix.edits.push_back({{at, at}, "#"});
  return fix;
}

void check_document(const rules::DocumentSubject& subject, rules::Report& report) {
  for (const rules::RaisedLadder& it : rules::raised_ladders(subject.document, subject.text)) {
    std::vector<std::string> titles;
    const std::size_t count = it.end - it.first;
    for (std::size_t i = 0; i < rules::most_listed(count); ++i) {
      const auto& [span, ladder] = subject.document.ladders[it.first + i];
      titles.emplace_back(text::slice(subject.text, text::moved(ladder.title, span.begin)));
    }
    text::Diagnostic& finding = report.add(
        it.heading, fmt::format("{} look like levels of one ladder", rules::listed(titles, count)));
    finding.help = "use `##` for this heading, `###` for the levels and `####` for the skills";
    if (it.can_be_lowered) finding.fixes.push_back(lowering(it.marks));
  }
}

}  // namespace
}  // namespace ladder
