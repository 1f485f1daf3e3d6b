#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "model/ascent.h"
#include "rules/catalog.h"
#include "rules/scale.h"
#include "rules/wording.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check_falling_rank(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::falling_rank{
    .name = "falling-rank",
    .group = Group::progression,
    .severity = text::Severity::error,
    .fixing = Fixing::none,
    .summary = "A level ranks lower on the scale than the level below.",
    .why =
        "Someone promoted to this level would be expected to do less. Most likely two expectations "
        "were swapped, and people at both levels are assessed against the wrong expectation.",
    .bad = R"(## Design
Scale: Knows < Does < Teaches

Level/Skill	Craft
1	Knows type.
2	Teaches layout.
3	Does layout.
)",
    .good = R"(## Design
Scale: Knows < Does < Teaches

Level/Skill	Craft
1	Knows type.
2	Does layout.
3	Teaches layout.
)",
    .off =
        "When the lowest number is a ladder's highest rank. It's better to declare the scale, as "
        "in `Scale: 3 < 2 < 1`.",
    .check = check_falling_rank,
};

namespace {

using model::Expectation;

/// A level's rank in a skill. Only ranks on the same scale can be compared.
struct Ranked {
  const Expectation* expectation = nullptr;
  rules::ScaleRank rank;
  double out_of = 0;  // 5 for `3/5`; 0 for a plain number and for a word
};

/// Removes the number that the text begins with, and returns it.
std::optional<double> take_number(std::string_view& text) {
  text = text::trimmed(text);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  text = text::trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
  return number;
}

/// The rank of an expectation that is only a number: `3`, `2.5` or `3/5`. Percentages don't count,
/// since a share of the time may well shrink.
std::optional<Ranked> plain_number(const rules::Subject& subject, const Expectation& it) {
  constexpr std::uint32_t longest = 12;  // bytes
  if (longest < it.text.size()) return std::nullopt;
  std::string_view rest = subject.slice(it.text);
  if (rest.find_first_not_of("0123456789./ ") != rest.npos) return std::nullopt;
  const std::optional<double> value = take_number(rest);
  if (!value) return std::nullopt;
  Ranked number{&it, {*value, it.text}, 0};
  if (rest.empty()) return number;
  if (!rest.starts_with('/')) return std::nullopt;
  rest.remove_prefix(1);
  const std::optional<double> sum = take_number(rest);
  if (!sum || !rest.empty()) return std::nullopt;
  number.out_of = *sum;
  return number;
}

/// Where the ranks of a skill fall.
struct Fall {
  Ranked from;
  Ranked to;
  std::string evidence;

  std::pair<std::uint32_t, std::uint32_t> levels() const {
    return {from.expectation->level, to.expectation->level};
  }
};

/// One fall for several in a row.
std::vector<Fall> falls_in(const rules::Subject& subject, const std::vector<Ranked>& column,
                           const std::string& evidence) {
  std::vector<Fall> falls;
  std::vector<bool> falling(column.size(), false);
  model::Ascent<const Ranked*> ascent(subject.ladder);
  for (std::size_t i = 0; i < column.size(); ++i) {
    const Ranked& it = column[i];
    const Ranked* lower = ascent.below(it.expectation->level);
    ascent.leave(it.expectation->level, &it);
    if (!lower) continue;
    const Ranked& below = *lower;
    falling[i] = it.out_of == below.out_of && it.rank.value < below.rank.value;
    if (falling[i] && !falling[static_cast<std::size_t>(lower - column.data())])
      falls.push_back({below, it, evidence});
  }
  return falls;
}

void report_fall(const rules::Subject& subject, const Fall& fall, rules::Report& report) {
  auto& finding = report.add(*fall.to.expectation, fall.to.rank.words,
                             fmt::format("the rank falls from {} at {} to {} at {}",
                                         rules::quoted(subject.slice(fall.from.rank.words)),
                                         subject.quoted_level(fall.from.expectation->level),
                                         rules::quoted(subject.slice(fall.to.rank.words)),
                                         subject.quoted_level(fall.to.expectation->level)));
  finding.evidence = fall.evidence;
  finding.help = "correct one of the two ranks, or swap the expectations";
  finding.related.push_back({"", fall.from.rank.words, "the higher rank"});
}

/// Not where plain numbers fall between the same two levels in most skills: those are parallel
/// jobs, such as `Principal` and `Manager`.
void check_falling_rank(const rules::Subject& subject, rules::Report& report) {
  constexpr std::size_t fewest_parallel = 3;
  const rules::Scale scale(subject.ladder, subject.text, subject.facts);
  std::vector<Fall> of_numbers;
  std::size_t skills_with_numbers = 0;
  for (std::uint32_t skill = 0; skill < subject.ladder.skills.size(); ++skill) {
    std::vector<Ranked> words;
    std::vector<Ranked> numbers;
    std::size_t expectations = 0;
    for (const std::uint32_t i : subject.ladder.column(skill)) {
      const Expectation& it = subject.ladder.expectations[i];
      if (!it.has_text()) continue;
      ++expectations;
      if (const auto rank = scale.rank_of(it)) words.push_back({&it, *rank, 0});
      else if (const auto number = plain_number(subject, it)) numbers.push_back(*number);
    }
    for (const Fall& it :
         falls_in(subject, words, "`Scale:` lists these two ranks in the opposite order"))
      report_fall(subject, it, report);
    // A number among sentences is a quantity rather than a rank.
    if (2 * numbers.size() <= expectations) continue;
    ++skills_with_numbers;
    std::ranges::move(
        falls_in(subject, numbers,
                 fmt::format("{} of this skill's {} are plain numbers", numbers.size(),
                             rules::counted(expectations, "expectation"))),
        std::back_inserter(of_numbers));
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> alike;
  for (const Fall& it : of_numbers) ++alike[it.levels()];
  for (const Fall& it : of_numbers)
    if (const std::size_t count = alike[it.levels()];
        count < fewest_parallel || 2 * count < skills_with_numbers)
      report_fall(subject, it, report);
}

}  // namespace
}  // namespace ladder
