#include "rules/catalog.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::untitled_ladder{
    .name = "untitled-ladder",
    .group = Group::structure,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .marks = Marks::absence,
    .summary = "A table or a skill has no heading above it that says whose ladder it is.",
    .why =
        "A reader cannot know whether the ladder is about them, and no other ladder can extend it "
        "by name.",
    .bad = R"(Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .off = "When the name of the file is the title, as with tables copied from a spreadsheet.",
    .check = check,
};

namespace {

void check(const rules::Subject& subject, rules::Report& report) {
  const model::Ladder& ladder = subject.ladder;
  if (!ladder.title.empty()) return;
  if (ladder.has_heading) {
    report.add(ladder.heading, "the heading of this ladder is empty").help =
        "write whose ladder it is: `## Design`";
    return;
  }
  // The corner of a matrix, or the whole of another first line.
  const std::size_t end = std::min(subject.text.find_first_of("\t\r\n"), subject.text.size());
  report.add({0, text::offset(end)}, "this ladder has no heading").help =
      "write whose ladder it is on a line above: `## Design`";
}

}  // namespace
}  // namespace ladder
