#include <algorithm>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/structure/lost_table.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
void check_document(const rules::DocumentSubject& subject, rules::Report& report);
}  // namespace

const rules::Rule rules::empty_ladder{
    .name = "empty-ladder",
    .group = Group::structure,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .effect = Effect::text_lost,
    .marks = Marks::absence,
    .summary = "A ladder has no skill or no level, or a document with text has no ladder.",
    .why =
        "Somebody looked for what is expected of them and found a heading. Often the text is "
        "there, but in a form that cannot be read as a table.",
    .bad = R"(## Design
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .off = "When ladders that are yet to be written keep their place by a heading.",
    .check = check,
    .check_document = check_document,
};

namespace {

using text::Span;

/// The heading's line, or what the ladder begins with.
Span beginning(const rules::Subject& subject) {
  if (subject.ladder.has_heading) return subject.ladder.heading;
  const std::size_t end = std::min(subject.text.find_first_of("\r\n"), subject.text.size());
  return {0, text::offset(end)};
}

void check(const rules::Subject& subject, rules::Report& report) {
  const model::Ladder& ladder = subject.ladder;
  const bool no_skill = ladder.skills.empty();
  const bool no_level = ladder.levels.empty();
  if (!no_skill && !no_level) return;
  const model::Directive* extends = ladder.directive(model::DirectiveKind::extends);
  const bool has_base = extends && !extends->value.empty();
  if (no_skill && has_base) return;

  const std::string_view what = !no_skill  ? "no level"
                                : no_level ? "no skill and no level"
                                           : "no skill";
  auto& finding = report.add(beginning(subject), fmt::format("this ladder has {}", what));
  if (!no_skill) finding.help = "write a row for each level, or a `#### Level` heading";
  else finding.help = "copy a table from a spreadsheet to below the heading, or write `### Skill`";
}

/// The first line that says something, and not in a comment.
Span first_line(const rules::DocumentSubject& subject) {
  Span all = text::whole(subject.text);
  for (const Span comment : subject.document.comments) {
    all = text::trimmed(subject.text, all);
    if (all.begin == comment.begin) all.begin = comment.end;
  }
  all = text::trimmed(subject.text, all);
  const std::size_t size = text::slice(subject.text, all).find_first_of("\r\n");
  if (size != std::string_view::npos) all.end = all.begin + static_cast<std::uint32_t>(size);
  return all;
}

void check_document(const rules::DocumentSubject& subject, rules::Report& report) {
  if (!subject.document.has_text || !subject.document.ladders.empty()) return;
  report.add(first_line(subject), "this file holds no ladder").help =
      rules::how_to_become_ladder(subject.text);
}

}  // namespace
}  // namespace ladder
