#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "model/marks.h"
#include "rules/catalog.h"
#include "rules/misplaced_headings.h"
#include "rules/raised_ladders.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_heading_depth(const rules::Subject& subject, rules::Report& report);
void check_document_for_heading_depth(const rules::DocumentSubject& subject, rules::Report& report);
}  // namespace

const rules::Rule rules::heading_depth{
    .name = "heading-depth",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .effect = Effect::text_lost,
    .summary = "A heading has one `#` too many or too few.",
    .why =
        "The number of `#` characters shows whether a heading is for a ladder, a skill or a level. "
        "If the levels of a ladder are written as ladders, they can't be compared. If one level is "
        "written as a skill, its expectation is missing from the skill above.",
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
    .check = check_heading_depth,
    .check_document = check_document_for_heading_depth,
};

namespace {

using text::Span;

text::Fix lowering(const std::vector<std::uint32_t>& marks) {
  text::Fix fix{"Add a `#` to each heading", text::Applicability::unsafe, {}};
  for (const std::uint32_t at : marks) fix.edits.push_back({{at, at}, "#"});
  return fix;
}

void check_heading_depth(const rules::Subject& subject, rules::Report& report) {
  const bool levels_first = subject.ladder.levels_first();
  for (const rules::MisplacedHeading& it : rules::misplaced_headings(subject.ladder)) {
    const std::string_view marks = it.too_short ? "####" : "###";
    text::Diagnostic& finding =
        report.add(it.name, fmt::format("{} is a {} of this ladder, but its heading makes it a {}",
                                        rules::quoted(subject.slice(it.name)),
                                        it.names_level ? "level" : "skill",
                                        it.names_level ? "skill" : "level"));
    finding.help =
        fmt::format("use `{}`: in this ladder, {}s have `###` and {}s have `####`", marks,
                    levels_first ? "level" : "skill", levels_first ? "skill" : "level");
    const text::Edit edit =
        it.too_short ? text::Edit{{it.mark, it.mark}, "#"} : text::Edit{{it.mark, it.mark + 1}, ""};
    finding.fixes.push_back(
        {fmt::format("Change to `{}`", marks), text::Applicability::unsafe, {edit}});
  }
}

void check_document_for_heading_depth(const rules::DocumentSubject& subject,
                                      rules::Report& report) {
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
