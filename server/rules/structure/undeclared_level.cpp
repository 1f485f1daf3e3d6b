#include <fmt/core.h>

#include "layout/notation.h"
#include "model/wanted_levels.h"
#include "rules/catalog.h"
#include "rules/structure/declaration.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_undeclared_level(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::undeclared_level{
    .name = "undeclared-level",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::safe,
    .summary = "The ladder uses a level that `Levels:` doesn't list.",
    .why =
        "The level has no place in the order, so it's unclear whether reaching it is a promotion.",
    .bad = R"(## Design
Levels: Junior | Senior

Level/Skill	Craft
Junior	Sketches.
Senoir	Prototypes.
)",
    .good = R"(## Design
Levels: Junior | Senior

Level/Skill	Craft
Junior	Sketches.
Senior	Prototypes.
)",
    .off = "There's no good reason to. Add the level to `Levels:` instead.",
    .check = check_undeclared_level,
};

namespace {

/// One finding for a list that names none of the levels in use, instead of one for each use.
void report_broken_list(const rules::Subject& subject, rules::Report& report) {
  const model::Directive* list = subject.ladder.directive(model::DirectiveKind::levels);
  if (!list || list->value.empty()) return;
  text::Diagnostic& finding =
      report.add(list->value, "`Levels:` doesn't list any of the levels in use");
  finding.help = "write the labels that the ladder uses, separated by `|`, lowest first";
}

void check_undeclared_level(const rules::Subject& subject, rules::Report& report) {
  const std::vector<model::Level>& levels = subject.ladder.levels;
  if (!model::has_declaration(subject.ladder)) {
    report_broken_list(subject, report);
    return;
  }
  const std::vector<std::uint32_t> meant = rules::meant_levels(subject);
  for (const model::Mention& it : subject.ladder.level_mentions) {
    if (it.name.empty() || levels[it.index].declared) continue;
    text::Diagnostic& finding = report.add_level(
        it.index, it.name,
        fmt::format("level {} isn't listed in `Levels:`", rules::quoted(subject.slice(it.name))));
    if (meant[it.index] == model::none) {
      finding.help = "add it to `Levels:`, in the right place in the order";
      continue;
    }
    const model::Grid* grid = subject.ladder.grid(it.part);
    const model::Layout layout = grid ? grid->layout : model::Layout::sections;
    const std::string name = subject.level_name(meant[it.index]);
    finding.help = fmt::format("did you mean {}?", rules::quoted(name));
    finding.fixes.push_back({fmt::format("Change to {}", rules::quoted(name)),
                             text::Applicability::safe,
                             {{it.name, layout::written_in(layout, name)}}});
  }
}

}  // namespace
}  // namespace ladder
