#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/core.h>

#include "model/ascent.h"
#include "rules/catalog.h"
#include "rules/progression/sentences.h"
#include "rules/scale.h"

namespace ladder {
namespace {
void check_repeated_expectation(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::repeated_expectation{
    .name = "repeated-expectation",
    .group = Group::progression,
    .severity = text::Severity::warning,
    .fixing = Fixing::unsafe,
    .summary = "A level repeats the expectation of the level below.",
    .why =
        "Readers look for a difference that isn't there. If only one of the two expectations is "
        "edited later, they differ by accident. Use `same` if nothing more is expected; often, "
        "though, the real expectation was never written.",
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
    .remarks =
        "If at least two in five of a ladder's expectations are the same as at the level below, "
        "and this happens at more than one level, it's probably on purpose. The rule then reports "
        "a single hint for the whole ladder.",
    .off = "When every level has to make sense on its own.",
    .check = check_repeated_expectation,
};

namespace {

using model::Expectation;

/// Whether an expectation is only a rank on the ladder's scale.
bool is_rank(const rules::Scale& scale, const Expectation& it, std::span<const rules::Word> words) {
  const auto rank = scale.rank_of(it);
  return rank && rank->words.end == words.back().span.end;
}

/// Whether an expectation only introduces another: `Same as Director, but also...`
bool is_lead_in(std::string_view text) {
  return text.ends_with(':') || text.ends_with("...") || text.ends_with("…");
}

/// An expectation with the same words as the one below.
struct Copy {
  const Expectation* it = nullptr;
  const Expectation* below = nullptr;
};

/// The copies of a ladder, and the expectations that could have been copies.
struct Copies {
  std::vector<Copy> all;
  std::size_t candidates = 0;
};

constexpr std::size_t fewest_of_convention = 5;
constexpr std::size_t share_of_convention = 40;  // percent

/// Whether a ladder repeats expectations as a convention. A row that was copied by mistake repeats
/// only the level below.
bool is_convention(const Copies& copies) {
  if (copies.all.size() < fewest_of_convention) return false;
  if (100 * copies.all.size() < share_of_convention * copies.candidates) return false;
  const std::uint32_t level = copies.all.front().it->level;
  return std::ranges::any_of(copies.all, [&](const Copy& it) { return it.it->level != level; });
}

Copies copies_in(const rules::Subject& subject) {
  const rules::Scale scale(subject.ladder, subject.text, subject.facts);
  Copies copies;
  for (std::uint32_t skill = 0; skill < subject.ladder.skills.size(); ++skill) {
    model::Ascent<const Expectation*> ascent(subject.ladder);
    for (const std::uint32_t i : subject.ladder.column(skill)) {
      const Expectation& it = subject.ladder.expectations[i];
      if (!it.has_text() || subject.facts.is_placeholder[i]) continue;
      const Expectation* below = ascent.below(it.level);  // the nearest lower level with text
      const auto words = words_of(subject.facts, it);
      const std::string_view text = subject.slice(it.text);
      if (below && rules::is_statement(words) && !rules::is_picture(text) && !is_lead_in(text)) {
        ++copies.candidates;
        if (rules::same_words(subject.text, words, words_of(subject.facts, *below)) &&
            !is_rank(scale, it, words))
          copies.all.push_back({&it, below});
      }
      ascent.leave(it.level, &it);
    }
  }
  return copies;
}

void report_copy(const rules::Subject& subject, const Copy& copy, rules::Report& report) {
  const Expectation& it = *copy.it;
  const std::string level = subject.quoted_level(copy.below->level);
  const bool alike = subject.slice(it.text) == subject.slice(copy.below->text);
  auto& finding = report.add(
      it, it.text,
      alike ? fmt::format("this expectation is the same as at {}", level)
            : fmt::format("this expectation differs from {} only in spacing, case or punctuation",
                          level));
  finding.related.push_back({"", copy.below->text, "the expectation at the level below"});
  if (!subject.ladder.has_text_below(it)) {
    finding.help = "write what else is expected here";
    return;
  }
  finding.help = "write what else is expected here, or `same` if there's nothing to add";
  finding.fixes.push_back({"Write `same`", text::Applicability::unsafe, {{it.text, "same"}}});
}

/// Marks the title, or the first copy if there isn't one.
void report_convention(const rules::Subject& subject, const Copies& copies, rules::Report& report) {
  const Copy& first = copies.all.front();
  const text::Span title = subject.ladder.title;
  auto& finding = report.add(title.empty() ? first.it->text : title,
                             fmt::format("{} of {} expectations are the same as at the level below",
                                         copies.all.size(), copies.candidates));
  if (finding.severity == text::Severity::warning) finding.severity = text::Severity::hint;
  finding.help =
      "write what else is expected at each level, or `same` where there's nothing to add";
  finding.related.push_back(
      {"", first.it->text, "the first expectation that repeats the level below"});
}

void check_repeated_expectation(const rules::Subject& subject, rules::Report& report) {
  const Copies copies = copies_in(subject);
  if (is_convention(copies)) return report_convention(subject, copies, report);
  for (const Copy& it : copies.all) report_copy(subject, it, report);
}

}  // namespace
}  // namespace ladder
