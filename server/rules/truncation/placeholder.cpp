#include <optional>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/truncation/signs.h"
#include "rules/vocabulary.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_placeholder(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::placeholder{
    .name = "placeholder",
    .group = Group::truncation,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .summary = "An expectation is still a placeholder, such as `TODO`, `TBD` or `...`.",
    .why =
        "You can't assess people against an expectation that hasn't been written. Readers can't "
        "tell whether nothing is expected or nothing has been agreed yet.",
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
    .remarks = "`FIXME`, `TBA`, `<...>`, `?` and a dash on its own also count as placeholders.",
    .off = "While a ladder is a draft and isn't used to assess anyone.",
    .check = check_placeholder,
};

namespace {

using text::Span;

std::optional<Span> placeholder_in(const rules::Subject& subject, std::size_t expectation) {
  const rules::Facts& facts = subject.facts;
  for (std::uint32_t i = facts.first_mark[expectation]; i < facts.first_mark[expectation + 1]; ++i)
    if (facts.marks[i].kind == rules::MarkKind::placeholder) return facts.marks[i].span;
  const Span text = subject.ladder.expectations[expectation].text;
  if (subject.facts.is_placeholder[expectation]) return text;
  return std::nullopt;
}

void check_placeholder(const rules::Subject& subject, rules::Report& report) {
  for (std::size_t i = 0; i < subject.ladder.expectations.size(); ++i) {
    const model::Expectation& it = subject.ladder.expectations[i];
    if (!it.has_text()) continue;
    std::optional<Span> found = placeholder_in(subject, i);
    if (!found || rules::is_in_vocabulary(subject, *found)) continue;
    auto& finding = report.add(it, *found,
                               fmt::format("{} is a placeholder, not an expectation",
                                           rules::quoted(subject.slice(*found))));
    finding.help = "write the expectation, or `n/a` if nothing is expected";
  }
}

}  // namespace
}  // namespace ladder
