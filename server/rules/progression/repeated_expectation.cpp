#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/progression/sentences.h"
#include "rules/scale.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::repeated_expectation{
    .name = "repeated-expectation",
    .group = Group::progression,
    .severity = text::Severity::warning,
    .fixing = Fixing::unsafe,
    .summary = "A level repeats the expectation of the level below.",
    .why =
        "Readers look for a difference that isn't there, and editing only one of the two "
        "expectations later creates a difference by accident. Use `same` if nothing more is "
        "expected; often, though, the real expectation was never written.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches ideas on paper.
2	Sketches ideas on paper.
3	Builds prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches ideas on paper.
2	same
3	Builds prototypes.
)",
    .off = "When every level has to make sense on its own.",
    .check = check,
};

namespace {

using model::Expectation;

/// Whether an expectation is only a rank on the ladder's scale.
bool is_rank(const rules::Scale& scale, const Expectation& it, std::span<const rules::Word> words) {
  const auto rank = scale.rank_of(it);
  return rank && rank->words.end == words.back().span.end;
}

void report_copy(const rules::Subject& subject, const Expectation& it, const Expectation& below,
                 rules::Report& report) {
  const std::string level = subject.quoted_level(below.level);
  const bool alike = subject.slice(it.text) == subject.slice(below.text);
  auto& finding = report.add(
      it, it.text,
      alike ? fmt::format("this expectation is the same as at {}", level)
            : fmt::format("this expectation differs from {} only in spacing, case or punctuation",
                          level));
  finding.related.push_back({"", below.text, "the expectation below"});
  if (!subject.ladder.has_text_below(it)) {
    finding.help = "write what else is expected here";
    return;
  }
  finding.help = "write what else is expected here, or `same` if nothing more is";
  finding.fixes.push_back({"Write `same`", text::Applicability::unsafe, {{it.text, "same"}}});
}

void check(const rules::Subject& subject, rules::Report& report) {
  const rules::Scale scale(subject.ladder, subject.text, subject.facts);
  for (std::uint32_t skill = 0; skill < subject.ladder.skills.size(); ++skill) {
    const Expectation* below = nullptr;  // the nearest lower level with text
    for (const std::uint32_t i : subject.ladder.column(skill)) {
      const Expectation& it = subject.ladder.expectations[i];
      if (!it.has_text()) continue;
      const auto words = words_of(subject.facts, it);
      if (below && rules::is_statement(words) &&
          rules::same_words(subject.text, words, words_of(subject.facts, *below)) &&
          !is_rank(scale, it, words))
        report_copy(subject, it, *below, report);
      below = &it;
    }
  }
}

}  // namespace
}  // namespace ladder
