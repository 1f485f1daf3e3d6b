#include <array>
#include <vector>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/style/first_verb.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_consistent_person(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::consistent_person{
    .name = "consistent-person",
    .group = Group::style,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .is_optional = true,
    .summary = "An expectation is written in a different grammatical person from most others.",
    .why =
        "A ladder that says `You own` in one cell and `Owns` in the next sounds as if it were "
        "written for two different audiences. Expectations that are all phrased the same way are "
        "easier to compare.",
    .bad = R"(## Design

Level/Skill	Craft	Research	Reviews	Sharing
1	Draws the screens.	Asks two users.	Takes part in reviews.	Shows work early.
2	Designs a feature.	Plans interviews.	You lead reviews.	Writes down decisions.
)",
    .good = R"(## Design

Level/Skill	Craft	Research	Reviews	Sharing
1	Draws the screens.	Asks two users.	Takes part in reviews.	Shows work early.
2	Designs a feature.	Plans interviews.	Leads reviews.	Writes down decisions.
)",
    .settings = R"({"style": ["consistent-person"]})",
    .remarks =
        "The rule works only in English, and ignores expectations whose first words it doesn't "
        "recognise. If at least seven of the others, and at least 80% of them, begin with the same "
        "form, it reports those that don't.",
    .off = "When some skills are deliberately written in a different grammatical person.",
    .check = check_consistent_person,
};

namespace {

using rules::Person;
using text::Span;

constexpr std::size_t persons = 6;
constexpr std::uint32_t clear_share = 80;  // percent
constexpr std::uint32_t fewest = 7;        // beside the one that differs

std::string_view example_of(Person person) {
  switch (person) {
    case Person::you: return "with `you`";
    case Person::i: return "with `I`";
    case Person::we: return "with `we`";
    case Person::third: return "with a verb like `leads`";
    case Person::base: return "with a verb like `lead`";
    case Person::unclear: break;
  }
  return "";
}

void check_consistent_person(const rules::Subject& subject, rules::Report& report) {
  if (!subject.is_read_as_english()) return;
  std::array<std::uint32_t, persons> counts{};
  std::vector<Person> by_expectation;
  for (const model::Expectation& it : subject.ladder.expectations) {
    const std::span<const rules::Word> words = rules::words_of(subject.facts, it);
    const Person its = it.has_text() ? rules::person_of(subject.text, words) : Person::unclear;
    by_expectation.push_back(its);
    ++counts[static_cast<std::size_t>(its)];
  }
  counts[static_cast<std::size_t>(Person::unclear)] = 0;
  std::uint32_t all = 0;
  Person usual = Person::unclear;
  for (std::size_t i = 0; i < persons; ++i) {
    all += counts[i];
    if (counts[static_cast<std::size_t>(usual)] < counts[i]) usual = static_cast<Person>(i);
  }
  const std::uint32_t count = counts[static_cast<std::size_t>(usual)];
  if (count < fewest || 100 * count < clear_share * all) return;
  for (std::size_t i = 0; i < by_expectation.size(); ++i) {
    const model::Expectation& it = subject.ladder.expectations[i];
    const Person its = by_expectation[i];
    if (its == Person::unclear || its == usual) continue;
    const Span word = rules::words_of(subject.facts, it).front().span;
    text::Diagnostic& finding =
        report.add(it, word,
                   fmt::format("this begins {}, but most expectations here begin {}",
                               example_of(its), example_of(usual)));
    finding.evidence = fmt::format("{} of {} expectations begin {}", count, all, example_of(usual));
    finding.help = "use the same form throughout";
  }
}

}  // namespace
}  // namespace ladder
