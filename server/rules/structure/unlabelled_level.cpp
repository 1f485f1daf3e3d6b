#include <fmt/core.h>

#include "layout/grid_lines.h"
#include "layout/notation.h"
#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_unlabelled_level(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::unlabelled_level{
    .name = "unlabelled-level",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::safe,
    .marks = Marks::absence,
    .summary = "A level has no label.",
    .why =
        "Readers can't tell which level these expectations are for. They may also miscount the "
        "other levels.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches.
	Prototypes.
3	Studies.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
3	Studies.
)",
    .off = "There's no good reason to. Label the level instead.",
    .check = check_unlabelled_level,
};

namespace {

using model::Mention;

/// The place of the level, which shows that only `inferred` can be meant.
std::string evidence_for(const rules::Subject& subject, std::span<const Mention> part,
                         const Mention& it, std::string_view inferred) {
  const auto at = static_cast<std::size_t>(&it - part.data());
  auto name = [&](std::size_t other) { return rules::quoted(subject.slice(part[other].name)); };
  const bool first = at == 0;
  const bool last = at + 1 == part.size();
  const std::string label = rules::quoted(inferred);
  if (first && last) return fmt::format("{} is the only level in `Levels:`", label);
  if (first) return fmt::format("{} comes before {}", label, name(at + 1));
  if (last) return fmt::format("{} comes after {}", label, name(at - 1));
  return fmt::format("only {} fits between {} and {}", label, name(at - 1), name(at + 1));
}

/// A heading's marks; the empty place in a grid.
text::Span place_of(const Mention& it, const model::Grid* grid) {
  return grid ? it.name : text::Span{it.whole.begin, it.name.begin};
}

text::Edit insertion(const rules::Subject& subject, const Mention& it, const model::Grid* grid,
                     const std::string& label) {
  const model::Layout layout = grid ? grid->layout : model::Layout::sections;
  const std::string written = layout::written_in(layout, label);
  if (grid) return layout::filled_cell({subject.ladder, subject.text}, *grid, it.name, written);
  const bool spaced = subject.text[it.name.begin - 1] != '#';
  return {it.name, (spaced ? "" : " ") + written};
}

std::string_view what_lacks_its_label(const model::Grid* grid) {
  if (!grid) return "this level heading has no label";
  return grid->orientation == model::Orientation::level_a_row ? "this row has no level label"
                                                              : "this column has no level label";
}

void check_unlabelled_level(const rules::Subject& subject, rules::Report& report) {
  for (const Mention& it : subject.ladder.level_mentions) {
    if (!it.name.empty()) continue;
    const model::Grid* grid = subject.ladder.grid(it.part);
    text::Diagnostic& finding =
        report.add_level(it.index, place_of(it, grid), std::string(what_lacks_its_label(grid)));
    const std::string inferred = subject.level_name(it.index);
    if (inferred.empty()) {
      finding.help = grid ? "write the level's label in its first cell"
                          : "write the level's label in the heading";
      continue;
    }
    const auto part = model::of_part(subject.ladder.level_mentions, it.part);
    finding.evidence = evidence_for(subject, part, it, inferred);
    finding.help = fmt::format("write {}", rules::quoted(inferred));
    finding.fixes.push_back({fmt::format("Insert {}", rules::quoted(inferred)),
                             text::Applicability::safe,
                             {insertion(subject, it, grid, inferred)}});
  }
}

}  // namespace
}  // namespace ladder
