#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/level_reference.h"
#include "rules/vocabulary.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_unknown_level_reference(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::unknown_level_reference{
    .name = "unknown-level-reference",
    .group = Group::structure,
    .severity = text::Severity::warning,
    .fixing = Fixing::unsafe,
    .summary = "An expectation mentions a level that the ladder doesn't have.",
    .why =
        "The ladder was probably renumbered without updating this expectation. Someone told to "
        "work with an `IC5` will look for a colleague who doesn't exist.",
    .bad = R"(## Design

Level/Skill	Craft
IC1	Sketches with IC5 designers.
IC2	Reviews sketches.
)",
    .good = R"(## Design

Level/Skill	Craft
IC1	Sketches with IC2 designers.
IC2	Reviews sketches.
)",
    .off = "When your expectations often mention levels of other ladders that have similar labels.",
    .check = check_unknown_level_reference,
};

namespace {

void report_unknown(const rules::Subject& subject, const model::Expectation& expectation,
                    const rules::LevelReference& it, rules::Report& report) {
  const std::string_view prefix = subject.slice(it.prefix);
  const std::string name = rules::quoted(fmt::format("{}{}", prefix, subject.slice(it.digits)));
  auto& finding =
      report.add(expectation, it.span, fmt::format("this ladder has no level {}", name));
  const rules::Series::Neighbour near = it.series->nearest(it.number);
  finding.help =
      fmt::format("the closest level is {}", rules::quoted(subject.level_name(near.level)));
  finding.fixes.push_back({fmt::format("Change to `{}{}`", prefix, near.number),
                           text::Applicability::unsafe,
                           {{it.digits, std::to_string(near.number)}}});
}

void check_unknown_level_reference(const rules::Subject& subject, rules::Report& report) {
  const rules::LevelReferences references(subject.ladder, subject.text, subject.facts);
  for (std::uint32_t i = 0; i < subject.ladder.expectations.size(); ++i) {
    for (const rules::LevelReference& it : references.in(i)) {
      // No ladder counts from 0 unless its labels do: `P0` is a priority. Managers mention the
      // engineers' `L3`, which is a level of another ladder.
      const bool known =
          it.series->holds(it.number) || subject.corpus.has_level(it.name, it.number);
      if (it.number != 0 && !known && !rules::is_in_vocabulary(subject, it.span))
        report_unknown(subject, subject.ladder.expectations[i], it, report);
    }
  }
}

}  // namespace
}  // namespace ladder
