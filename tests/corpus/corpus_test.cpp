#include "support/corpus.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "baseline/identity.h"
#include "model/lower.h"
#include "rules/catalog.h"
#include "support/checked.h"
#include "support/files.h"
#include "syntax/tree.h"

using namespace ladder;

namespace {

/// Whether the corpus is there; says so where it is not.
bool available() {
  if (!testing::corpus_folder().empty()) return true;
  MESSAGE("skipped: there is no corpus beside the repository, and LADDER_CORPUS names none");
  return false;
}

/// The rules that judge whether a text was cut or damaged.
constexpr std::array<std::string_view, 6> truncation_rules = {
    "placeholder",   "run-together-sentences", "split-word",
    "truncated-end", "truncated-start",        "unbalanced-delimiter"};

/// A finding as it is in truth.tsv: level, skill (`*` if it names none) and rule.
using Fault = std::tuple<std::string, std::string, std::string>;

std::set<Fault> true_faults() {
  std::set<Fault> faults;
  const std::vector<std::string> rows =
      testing::lines_of(testing::content_of(testing::corpus_folder() / "seed/truth.tsv"));
  for (std::size_t i = 1; i < rows.size(); ++i) {  // the first names the columns
    std::istringstream row(rows[i]);
    std::string level, skill, rule;
    std::getline(row, level, '\t');
    std::getline(row, skill, '\t');
    while (row >> rule) faults.insert({level, skill, rule});
  }
  return faults;
}

std::string listed(const std::set<Fault>& faults) {
  std::string text;
  for (const auto& [level, skill, rule] : faults)
    text += fmt::format("{} {} {}\n", level, skill, rule);
  return text;
}

std::string missing_rule(const std::set<Fault>& faults) {
  for (const Fault& it : faults)
    if (rules::rule_index(std::get<2>(it)) == model::none) return std::get<2>(it);
  return {};
}

/// What the truncation rules report about intact cells, except for hints.
struct Alarms {
  std::string lines;
  std::set<std::tuple<std::string, std::string, std::string>> cells;  // ladder, level, skill
};

void add_alarms(const std::string& name, const std::string& text, Alarms& alarms) {
  for (const text::Diagnostic& it : testing::findings_in(text)) {
    if (it.severity == text::Severity::hint) continue;
    if (std::ranges::find(truncation_rules, it.code) == truncation_rules.end()) continue;
    alarms.cells.insert({name, it.level, it.skill});
    alarms.lines += fmt::format("{}, {} at {}: {}: {} `{}`\n", name, it.skill, it.level, it.code,
                                it.message, text::slice(text, it.span));
  }
}

}  // namespace

TEST_CASE("the faults of the first ladder are found, and nothing else") {
  if (!available()) return;
  const std::set<Fault> expected = true_faults();
  if (const std::string rule = missing_rule(expected); !rule.empty()) {
    MESSAGE("skipped until there is a rule ", rule);
    return;
  }
  std::set<Fault> found;
  const auto text = testing::content_of(testing::corpus_folder() / "seed/sre.ladder");
  const model::Document document = model::lower(syntax::Tree(text), text);
  for (const text::Diagnostic& it : testing::findings_in(text)) {
    if (it.severity == text::Severity::hint) continue;
    if (it.code == "empty-expectation") {  // may be about several places
      for (const baseline::Identity& place : baseline::identities_of(it, document, text))
        found.insert({place.level, place.skill, std::string(it.code)});
    } else {
      found.insert({it.level, it.skill.empty() ? "*" : it.skill, std::string(it.code)});
    }
  }
  CHECK(listed(found) == listed(expected));
}

TEST_CASE("every real ladder can be read in every layout, with the same content") {
  if (!available()) return;
  for (const testing::CorpusLadder& it : testing::corpus_ladders()) {
    const testing::Form& common = testing::forms[0];
    for (const testing::Form& form : testing::forms) {
      INFO(it.name, ", ", std::string(form.name));
      const std::string text = testing::serialize(it.ladder, form);
      const syntax::Tree tree(text);
      CHECK_FALSE(tree.has_error());
      const model::Document document = model::lower(tree, text);
      REQUIRE(document.ladders.size() == 1);
      const model::PlacedLadder& placed = document.ladders.front();
      const auto read = testing::read_back(placed.ladder, text::slice(text, placed.span));
      CHECK(testing::serialize(read, common) == testing::serialize(it.ladder, common));
    }
  }
}

TEST_CASE("at most 3 of 1000 cells of real ladders are reported as damaged, in any layout") {
  if (!available()) return;
  const std::vector<testing::CorpusLadder> ladders = testing::corpus_ladders();
  std::size_t cells = 0;
  for (const auto& [name, ladder] : ladders) cells += ladder.skills.size() * ladder.levels.size();
  for (const testing::Form& form : testing::forms) {
    Alarms alarms;
    for (const auto& [name, ladder] : ladders)
      add_alarms(name, testing::serialize(ladder, form), alarms);
    INFO(std::string(form.name), "\n", alarms.lines);
    CHECK(1000 * alarms.cells.size() <= 3 * cells);
  }
}
