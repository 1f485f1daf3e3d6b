#include "rules/catalog.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check_untitled_ladder(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::untitled_ladder{
    .name = "untitled-ladder",
    .group = Group::structure,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .marks = Marks::absence,
    .summary = "A ladder has no title.",
    .why =
        "Readers can't tell whether the ladder applies to them. Other ladders can't extend it by "
        "name.",
    .bad = R"(Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .off = "When the file name serves as the title, as with tables copied from a spreadsheet.",
    .check = check_untitled_ladder,
};

namespace {

void check_untitled_ladder(const rules::Subject& subject, rules::Report& report) {
  const model::Ladder& ladder = subject.ladder;
  if (!ladder.title.empty()) return;
  if (ladder.has_heading) {
    report.add(ladder.heading, "this ladder's heading is empty").help =
        "say who the ladder is for, as in `## Design`";
    return;
  }
  // The top-left cell of a matrix, or else the whole first line.
  const std::size_t end = std::min(subject.text.find_first_of("\t\r\n"), subject.text.size());
  report.add({0, text::offset(end)}, "this ladder has no heading").help =
      "add a heading that says who the ladder is for, as in `## Design`";
}

}  // namespace
}  // namespace ladder
