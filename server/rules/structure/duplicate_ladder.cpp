#include <unordered_map>

#include <fmt/core.h>

#include "model/escapes.h"
#include "rules/catalog.h"

namespace ladder {
namespace {
void check_document_for_duplicate_ladder(const rules::DocumentSubject& subject,
                                         rules::Report& report);
}

const rules::Rule rules::duplicate_ladder{
    .name = "duplicate-ladder",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .summary = "Two ladders in a document have the same title.",
    .why =
        "Someone who finds only one of them will take it for the whole ladder. A ladder that "
        "extends one of them by its title always inherits from the first.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches.

## Design

Level/Skill	Research
1	Interviews users.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.

## Design research

Level/Skill	Research
1	Interviews users.
)",
    .off = "There's no good reason to. Rename one of the ladders instead.",
    .check_document = check_document_for_duplicate_ladder,
};

namespace {

void check_document_for_duplicate_ladder(const rules::DocumentSubject& subject,
                                         rules::Report& report) {
  std::unordered_map<std::string, text::Span> first;
  for (const model::PlacedLadder& placed : subject.document.ladders) {
    if (placed.ladder.title.empty()) continue;
    const text::Span title = text::moved(placed.ladder.title, placed.span.begin);
    const std::string_view name = text::slice(subject.text, title);
    auto [known, added] = first.try_emplace(model::key_of(name), title);
    if (added) continue;
    auto& finding = report.add(title, fmt::format("ladder `{}` appears more than once", name));
    finding.ladder = name;
    finding.help = "give one of the ladders a different title, or merge them";
    finding.related.push_back({"", known->second, "the first ladder with this title"});
  }
}

}  // namespace
}  // namespace ladder
