#include <optional>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/truncation/signs.h"
#include "rules/vocabulary.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::placeholder{
    .name = "placeholder",
    .group = Group::truncation,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .summary = "`TODO`, `TBD`, `...`, `<...>`, `?` or the like stands where a text is meant to be.",
    .why =
        "Nobody can be measured by a text that is still to be written, and the reader cannot tell "
        "whether nothing is expected or nothing was agreed.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches ideas.
2	TBD
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches ideas.
2	Builds prototypes.
)",
    .off = "While a ladder is a draft that nobody is measured by.",
    .check = check,
};

namespace {

using text::Span;

std::optional<Span> placeholder_in(const rules::Subject& subject, std::size_t expectation) {
  const rules::Facts& facts = subject.facts;
  for (std::uint32_t i = facts.first_mark[expectation]; i < facts.first_mark[expectation + 1]; ++i)
    if (facts.marks[i].kind == rules::MarkKind::placeholder) return facts.marks[i].span;
  const Span text = subject.ladder.expectations[expectation].text;
  if (subject.facts.stands_for_text[expectation]) return text;
  return std::nullopt;
}

void check(const rules::Subject& subject, rules::Report& report) {
  for (std::size_t i = 0; i < subject.ladder.expectations.size(); ++i) {
    const model::Expectation& it = subject.ladder.expectations[i];
    if (!it.has_text()) continue;
    std::optional<Span> found = placeholder_in(subject, i);
    if (!found || rules::is_in_vocabulary(subject, *found)) continue;
    auto& finding = report.add(
        it, *found,
        fmt::format("{} stands where a text is meant to be", rules::quoted(subject.slice(*found))));
    finding.help = "write what is expected, or `n/a` where nothing is";
  }
}

}  // namespace
}  // namespace ladder
