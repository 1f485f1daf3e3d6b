#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/progression/sentences.h"
#include "rules/progression/word_differences.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_thin_step(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::thin_step{
    .name = "thin-step",
    .group = Group::style,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .is_optional = true,
    .summary = "An expectation nearly repeats the one at the level below.",
    .why =
        "If two levels differ by a word or two, no one can tell what a promotion asks for. People "
        "at the lower level seem to do everything that the higher level asks for.",
    .bad = R"(## Design

Level/Skill	Craft
1	Draws the screens of a feature from a brief, with the help of the design system.
2	Draws the screens of a large feature from a brief, with the help of the design system.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Draws the screens of a feature from a brief, with the help of the design system.
2	Writes the brief for a feature with its users, and extends the design system.
)",
    .settings = R"({"style": ["thin-step"]})",
    .remarks =
        "The rule reports an expectation if it shares at least 85% of its words, in the same "
        "order, with the expectation at the level below. If the two are identical, "
        "`repeated-expectation` reports them.",
    .off = "When levels are meant to differ in a single word, such as the size of a team.",
    .check = check_thin_step,
};

namespace {

using rules::Word;

constexpr double thin = 0.85;  // from here on, two expectations say nearly the same

/// The words that one wording has and the other hasn't, for messages.
std::vector<std::string> added_words(const rules::Subject& subject, std::span<const Word> words,
                                     const std::vector<rules::WordDifference>& differences) {
  std::vector<std::string> added;
  for (const rules::WordDifference& it : differences)
    if (it.begin < it.end)
      added.emplace_back(subject.slice({words[it.begin].span.begin, words[it.end - 1].span.end}));
  return added;
}

void check_step(const rules::Subject& subject, const model::Expectation& it, std::uint32_t below,
                const model::Expectation& lower, rules::Report& report) {
  const std::span<const Word> words = rules::words_of(subject.facts, it);
  const std::span<const Word> others = rules::words_of(subject.facts, lower);
  if (!rules::is_statement(words) || !rules::is_statement(others)) return;
  const std::size_t all = words.size() + others.size();
  const auto most = static_cast<std::uint32_t>((1 - thin) * static_cast<double>(all));
  const auto differences = rules::differences_of_few_words(words, others, most);
  if (!differences || differences->empty()) return;

  const std::string level = subject.quoted_level(below);
  const std::vector<std::string> added = added_words(subject, words, *differences);
  text::Diagnostic& finding = report.add(
      it, it.text,
      added.empty() ? fmt::format("this says nearly the same as {}, and adds nothing", level)
                    : fmt::format("this says nearly the same as {}; only {} {} different", level,
                                  rules::listed(added), added.size() == 1 ? "is" : "are"));
  finding.help =
      fmt::format("say what {} asks for beyond {}", subject.quoted_level(it.level), level);
  finding.related.push_back({"", lower.text, fmt::format("what {} says", level)});
}

void check_thin_step(const rules::Subject& subject, rules::Report& report) {
  for (const model::Expectation& it : subject.ladder.expectations) {
    const std::uint32_t below = subject.ladder.level_below(it.level);
    if (!it.has_text() || below == model::none) continue;
    const model::Expectation* lower = subject.ladder.at(it.skill, below);
    if (lower && lower->has_text()) check_step(subject, it, below, *lower, report);
  }
}

}  // namespace
}  // namespace ladder
