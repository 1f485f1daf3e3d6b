#include "semantics/fixes.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/careless.h"
#include "support/checked.h"
#include "support/corpus.h"
#include "support/finding_tally.h"
#include "support/fix_check.h"
#include "support/fixture.h"
#include "support/generated.h"
#include "support/shapes.h"
#include "support/texts.h"
#include "text/patch.h"
#include "text/unicode.h"

using namespace ladder;
using text::Applicability;

namespace {

/// Fixes of the first rule reveal a fault that the second one reports and that already existed: an
/// empty cell was missing altogether, a directive was mistaken for prose, an expectation without a
/// capital was one of several that were alike.
const std::set<std::pair<std::string_view, std::string_view>> uncovered = {
    {"duplicate-item", "repeated-expectation"},
    {"empty-expectation", "empty-expectation"},  // the rest of a run
    {"invalid-utf8", "unbalanced-delimiter"},
    {"level-gap", "empty-expectation"},
    {"level-gap", "missing-level"},
    {"malformed-suppression", "unknown-rule"},
    {"malformed-suppression", "unused-suppression"},
    {"missing-level", "empty-expectation"},
    {"mojibake", "unbalanced-delimiter"},
    {"ambiguous-orientation", "missing-level"},
    {"heading-depth", "empty-ladder"},
    {"heading-depth", "missing-level"},
    {"heading-depth", "empty-expectation"},
    {"ragged-row", "empty-expectation"},
    {"repeated-expectation", "truncated-start"},
    {"undeclared-level", "undeclared-level"},  // the same misspelling in another skill
    {"unknown-directive", "invalid-directive"},
    {"unknown-directive", "unresolved-extends"},
    {"unknown-rule", "unused-suppression"},
    {"unresolved-extends", "extends-cycle"},
    {"level-order", "regressing-expectation"},  // the order is meant, and the wording falls
};

/// A single document and its findings.
struct Draft {
  explicit Draft(std::string content)
      : text(std::move(content)), findings(testing::findings_in(text)) {}

  std::string text;
  std::vector<text::Diagnostic> findings;
};

/// Two drafts and their findings, to show when a test fails.
std::string both(const Draft& before, const Draft& after) {
  return fmt::format("{}{}\nbecomes\n\n{}{}", testing::escaped(before.text),
                     testing::one_per_line(before.findings), testing::escaped(after.text),
                     testing::one_per_line(after.findings));
}

/// Checks that `after` has no findings that `before` didn't have, except those that fixes of the
/// rules `fixed` reveal.
void check_nothing_new(const Draft& before, const Draft& after,
                       const std::set<std::string_view>& fixed) {
  for (const auto& [finding, count] : testing::added_to_tally(before.findings, after.findings)) {
    const std::string_view rule = std::get<0>(finding);
    const bool meant = std::ranges::any_of(fixed, [&](std::string_view it) {
      return uncovered.contains({it, rule});
    });
    if (!meant) FAIL_CHECK(std::string(rule), " is new: ", both(before, after));
  }
}

/// Checks that every fix, including each alternative, removes its finding.
void check_each_fix(const Draft& before) {
  const testing::FindingTally known = testing::tally_of(before.findings);
  for (const text::Diagnostic& it : before.findings) {
    for (const text::Fix& fix : it.fixes) {
      text::Patch patch;
      CHECK(patch.add(fix));
      const Draft after(patch.applied(before.text));
      const testing::FindingTally::key_type finding{it.code, text::folded(it.level),
                                                    text::folded(it.skill)};
      const testing::FindingTally left = testing::tally_of(after.findings);
      const auto still = left.find(finding);
      if (still != left.end() && known.at(finding) <= still->second)
        FAIL_CHECK("`", fix.title, "` fixes nothing: ", both(before, after));
      check_nothing_new(before, after, {it.code});
    }
  }
}

/// How many documents took each number of rounds.
using Rounds = std::map<int, int>;

/// Checks the results of `ladder check --fix` and `--unsafe-fixes` for documents that are checked
/// together.
void check_all_fixes(const std::vector<std::string>& texts, Rounds& rounds) {
  for (const auto most : {Applicability::safe, Applicability::unsafe}) {
    const testing::FixCheck result = testing::check_fixes(texts, most);
    if (!result.fault.empty()) FAIL_CHECK(result.fault);
    ++rounds[result.rounds];
  }
}

/// The number of documents: LADDER_FIXES, or 2,000 by default.
std::uint32_t wanted_documents() {
  const char* const wanted = std::getenv("LADDER_FIXES");
  return wanted ? static_cast<std::uint32_t>(std::stoul(wanted)) : 2000;
}

text::Diagnostic finding(const std::vector<std::pair<std::string, Applicability>>& fixes) {
  text::Diagnostic it;
  for (const auto& [title, kind] : fixes) it.fixes.push_back({title, kind, {{{0, 0}, title}}});
  return it;
}

std::string sole(const text::Diagnostic& finding, Applicability most) {
  const text::Fix* fix = semantics::sole_fix(finding, most);
  return fix ? fix->title : "none";
}

}  // namespace

TEST_CASE("if there are several fixes of the same kind, none is made automatically") {
  constexpr auto safe = Applicability::safe;
  constexpr auto unsafe = Applicability::unsafe;
  CHECK(sole(finding({}), unsafe) == "none");
  CHECK(sole(finding({{"a", safe}}), safe) == "a");
  CHECK(sole(finding({{"a", unsafe}}), safe) == "none");
  CHECK(sole(finding({{"a", unsafe}}), unsafe) == "a");
  CHECK(sole(finding({{"a", unsafe}, {"b", safe}}), safe) == "b");
  CHECK(sole(finding({{"a", unsafe}, {"b", safe}}), unsafe) == "b");
  CHECK(sole(finding({{"a", unsafe}, {"b", safe}, {"c", unsafe}}), unsafe) == "b");
  CHECK(sole(finding({{"a", unsafe}, {"b", unsafe}}), unsafe) == "none");
  CHECK(sole(finding({{"a", safe}, {"b", unsafe}, {"c", safe}}), unsafe) == "none");
}

TEST_CASE("every fix removes its finding and breaks nothing") {
  for (const std::string& text : testing::texts()) check_each_fix(Draft(text));
  for (const testing::Shape& it : testing::shapes()) check_each_fix(Draft(it.text(3)));
}

TEST_CASE("fixing comes to an end, causes no findings, and leaves nothing to fix") {
  Rounds rounds;
  for (const std::string& text : testing::texts()) check_all_fixes({text}, rounds);
  for (const testing::Shape& it : testing::shapes())
    for (std::size_t count : {3, 20}) check_all_fixes({it.text(count)}, rounds);
  for (std::uint32_t seed : {1, 2, 3}) check_all_fixes({testing::generated(50'000, seed)}, rounds);
  for (int count = 0; count <= semantics::most_rounds; ++count) CHECK(0 < rounds[count]);
}

TEST_CASE("so does fixing what a careless author writes") {
  const std::vector<std::string> texts = testing::texts();
  testing::CarelessAuthor author(7);
  Rounds rounds;
  const std::uint32_t count = wanted_documents();
  for (std::uint32_t i = 0; i < count; ++i) {
    // Some are checked together with another one, which findings may refer to.
    std::vector<std::string> together{author.with_slips(texts)};
    if (i % 4 == 0) together.push_back(author.with_slips(texts));
    check_all_fixes(together, rounds);
  }
  CHECK(0 < rounds[1]);
  if (std::getenv("LADDER_FIXES"))
    for (const auto& [number, documents] : rounds)
      MESSAGE(number, " rounds: ", documents, " times");
}

TEST_CASE("fixing real ladders comes to an end") {
  const std::vector<testing::CorpusLadder> ladders = testing::corpus_ladders();
  Rounds rounds;
  for (const testing::CorpusLadder& it : ladders) {
    for (const testing::Form& form : testing::forms) {
      const std::string text = testing::serialize(it.ladder, form);
      if (&form == testing::forms) check_each_fix(Draft(text));
      check_all_fixes({text}, rounds);
    }
  }
  if (ladders.empty()) MESSAGE("skipped: there is no corpus");
  else CHECK(0 < rounds[1]);
}
