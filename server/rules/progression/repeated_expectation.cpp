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
    .summary = "A level has the text of the level below once more.",
    .why =
        "The text hides that nothing more is expected: everybody reads it twice in search of the "
        "difference, and whoever changes one of the two makes one by accident. `same` says it "
        "openly. Often, too, the text of this level was meant to follow and never did.",
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
    .off = "When every level has to be readable by itself.",
    .check = check,
};

namespace {

using model::Expectation;

/// Whether a text says nothing but a rank on the ladder's scale.
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
      alike ? fmt::format("the text is the same as at {}", level)
            : fmt::format("the text differs from that of {} only in space, case or punctuation",
                          level));
  finding.related.push_back({"", below.text, "the text below"});
  if (!subject.ladder.has_text_below(it)) {
    finding.help = "write what more is expected here";
    return;
  }
  finding.help = "write what more is expected here, or `same` where nothing is";
  finding.fixes.push_back({"Write `same`", text::Applicability::unsafe, {{it.text, "same"}}});
}

void check(const rules::Subject& subject, rules::Report& report) {
  const rules::Scale scale(subject.ladder, subject.text, subject.facts);
  for (std::uint32_t skill = 0; skill < subject.ladder.skills.size(); ++skill) {
    const Expectation* below = nullptr;  // the nearest lower level with a text
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
