#include "rules/explanation.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "project/project.h"
#include "rules/catalog.h"
#include "semantics/explanation.h"
#include "support/checked.h"
#include "support/corpus.h"
#include "support/fixture.h"
#include "support/generated.h"
#include "support/texts.h"

using namespace ladder;

namespace {

std::vector<semantics::ExplainedLadder> explained(const std::string& text,
                                                  const rules::Settings& settings) {
  static rules::Settings chosen;
  static project::Project project(
      [](std::string_view) -> const rules::Settings& { return chosen; });
  chosen = settings;
  project.clear();
  project.add(project::parse_file("test.ladder", text));
  return semantics::explained(project.view("test.ladder"));
}

/// The effects of the conventions of the only ladder in the text on the rules.
std::vector<rules::ConventionEffect> effects_in(const std::string& text,
                                                const rules::Settings& settings) {
  const auto ladders = explained(text, settings);
  REQUIRE(ladders.size() == 1);
  std::vector<rules::ConventionEffect> all;
  for (const rules::ExplainedConvention& it : ladders.front().conventions)
    all.insert(all.end(), it.effects.begin(), it.effects.end());
  return all;
}

/// Whether `--explain` says that a rule applies a convention in the ladder `title`.
bool says_to_apply(const std::vector<semantics::ExplainedLadder>& ladders, std::string_view title,
                   std::string_view convention, std::string_view rule) {
  for (const semantics::ExplainedLadder& ladder : ladders) {
    if (ladder.title != title) continue;
    for (const rules::ExplainedConvention& it : ladder.conventions)
      if (it.name == convention && std::ranges::any_of(it.effects, [&](auto& one) {
            return one.rule == rule && one.applies;
          }))
        return true;
  }
  return false;
}

/// Evidence that only a convention can give, and that convention.
struct Trace {
  std::string_view rule;
  std::string_view evidence;
  std::string_view convention;
};
constexpr Trace traces[] = {
    {"truncated-start", "begin with a capital", "capital-start"},
    {"truncated-end", "it has no full stop", "expectation-stop"},
    {"truncated-end", "nothing follows the comma", "comma-end"},
};

/// A ladder in which the last of many expectations ends with a comma.
std::string one_comma() {
  std::string text = "## Clocks\n\nLevel/Skill\tCare\n";
  for (int level = 1; level <= 12; ++level)
    text += fmt::format("{}\tWinds {} clocks{}\n", level, 10 * level, level < 12 ? "." : ",");
  return text;
}

/// Checks that every finding caused by a convention is announced, and notes which were seen.
void check_announced(const std::string& text, std::set<std::string_view>& seen) {
  const auto ladders = explained(text, rules::default_settings());
  for (const text::Diagnostic& it : testing::findings_in(text)) {
    for (const Trace& trace : traces) {
      if (it.code != trace.rule || it.evidence.find(trace.evidence) == it.evidence.npos) continue;
      seen.insert(trace.convention);
      if (!says_to_apply(ladders, it.ladder, trace.convention, trace.rule))
        FAIL_CHECK("`", it.message, "` because ", it.evidence, " comes unannounced in\n",
                   testing::escaped(text));
    }
  }
}

}  // namespace

TEST_CASE("each finding caused by a convention is announced by that convention's explanation") {
  std::set<std::string_view> seen;
  for (const std::string& text : testing::texts()) check_announced(text, seen);
  for (std::uint32_t seed : {1, 2, 3}) check_announced(testing::generated(50'000, seed), seen);
  for (const testing::CorpusLadder& it : testing::corpus_ladders())
    check_announced(testing::serialize(it.ladder, testing::forms[0]), seen);
  check_announced(one_comma(), seen);
  CHECK(seen.size() == std::size(traces));
}

TEST_CASE("the explanation of a convention names existing rules, including those that are off") {
  const std::string text =
      "## A\n\nLevel/Skill\tB\n1\tAsks.<br>- Listens.\n2\tSpeaks,<br>- sings.\n";
  rules::Settings settings = rules::default_settings();
  std::set<std::string_view> named;
  for (const rules::ConventionEffect& it : effects_in(text, settings)) named.insert(it.rule);
  CHECK_FALSE(named.empty());
  for (std::string_view rule : named) {
    INFO(std::string(rule));
    REQUIRE(rules::rule_index(rule) != model::none);
    settings.severities[rules::rule_index(rule)].reset();
  }
  for (const rules::ConventionEffect& it : effects_in(text, settings)) {
    CHECK_FALSE(it.applies);
    CHECK(it.text == "is turned off");
  }
}
