#include <algorithm>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "rules/catalog.h"
#include "rules/pages.h"
#include "support/checked.h"
#include "support/configured.h"
#include "support/files.h"
#include "support/fixture.h"
#include "support/update.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

/// Whether a fixture is about rules that a team writes itself, which are in no catalog.
bool is_about_own_rules(std::string_view name) {
  return name == "own-rules" || name == "style-guide";
}

std::string bytes_of(const testing::Case& it, const std::string& text) {
  return it.escaped ? testing::unescaped(text) : text;
}

/// Checks one case and replaces its expected results by the actual ones.
testing::Case outcome(testing::Case it) {
  testing::Checked checked;
  for (const auto& [path, text] : it.other_files) checked.add(path, text);
  checked.add("test.ladder", bytes_of(it, it.source));
  const testing::Configured config = testing::configured(it.settings.empty() ? "{}" : it.settings);
  CHECK(config.problems.empty());
  auto found = checked.findings("test.ladder", config.settings);
  std::string annotated = testing::annotated(checked.text("test.ladder"), found);
  it.expected = it.escaped ? testing::escaped(annotated) : annotated;
  if (it.fixed) {
    std::string fixed =
        testing::fixed(checked.text("test.ladder"), found,
                       it.fixed_unsafe ? text::Applicability::unsafe : text::Applicability::safe);
    it.fixed = it.escaped ? testing::escaped(fixed) : fixed;
  }
  return it;
}

std::vector<fs::path> fixture_files() { return testing::files_below(TESTS_DIR "/rules", {".md"}); }

/// The findings in an example on a rule's page, with the ladder.json that the page shows.
std::vector<text::Diagnostic> example_findings(const rules::Rule& rule, std::string_view source) {
  const testing::Configured config =
      testing::configured(rule.settings.empty() ? "{}" : rule.settings);
  CHECK(config.problems.empty());
  testing::Checked checked;
  checked.add("test.ladder", std::string(source));
  return checked.findings("test.ladder", config.settings);
}

/// The names of the rules that report something, one per line.
std::string names_of(const std::vector<text::Diagnostic>& found) {
  std::string names;
  for (const text::Diagnostic& it : found) names.append(it.code).append("\n");
  return names;
}

/// Whether `whole` is `part` with something written into it.
bool holds(std::string_view whole, std::string_view part) {
  for (char c : whole)
    if (part.starts_with(c)) part.remove_prefix(1);
  return part.empty();
}

text::Applicability applicability_of(rules::Fixing fixing) {
  return fixing == rules::Fixing::unsafe ? text::Applicability::unsafe : text::Applicability::safe;
}

}  // namespace

TEST_CASE("every fixture reports exactly what its comments say") {
  int count = 0;
  for (const fs::path& file : fixture_files()) {
    testing::Fixture fixture = testing::read_fixture(file);
    for (testing::Case& it : fixture.cases) {
      INFO(file.filename().string(), " - ", it.name);
      testing::Case actual = outcome(it);
      if (!testing::updating()) {
        CHECK(actual.expected == it.expected);
        CHECK(actual.fixed.value_or("") == it.fixed.value_or(""));
      }
      it = std::move(actual);
      ++count;
    }
    if (testing::updating()) std::ofstream(file) << testing::to_markdown(fixture);
  }
  CHECK(0 < count);
}

TEST_CASE("every rule has a fixture, and every fixture a rule") {
  std::vector<std::string> fixtures;
  for (const fs::path& file : fixture_files()) fixtures.push_back(file.stem().string());
  for (const rules::Rule* rule : rules::catalog()) {
    INFO(std::string(rule->name));
    CHECK(std::ranges::count(fixtures, rule->name) == 1);
  }
  for (const std::string& name : fixtures) {
    if (is_about_own_rules(name)) continue;
    INFO(name);
    CHECK(rules::rule_index(name) != model::none);
  }
}

TEST_CASE("a fixture is in the folder of its rule's group") {
  for (const fs::path& file : fixture_files()) {
    if (is_about_own_rules(file.stem().native())) continue;
    INFO(file.string());
    const std::uint32_t index = rules::rule_index(file.stem().string());
    REQUIRE(index != model::none);
    CHECK(rules::name_of(rules::catalog()[index]->group) == file.parent_path().filename().string());
  }
}

TEST_CASE("every rule is documented, and its examples are correct") {
  for (const rules::Rule* rule : rules::catalog()) {
    INFO(std::string(rule->name));
    CHECK(rule->summary.ends_with('.'));
    CHECK(rule->why.ends_with('.'));
    CHECK(rule->off.ends_with('.'));
    CHECK(names_of(example_findings(*rule, rule->bad)) == std::string(rule->name) + "\n");
    CHECK(names_of(example_findings(*rule, rule->good)) == "");
  }
}

// A fix that inserts a level or a cell leaves a place for an expectation that is still to be
// written.
TEST_CASE("the fix of a rule turns the bad example on its page into the good one") {
  for (const rules::Rule* rule : rules::catalog()) {
    INFO(std::string(rule->name));
    const auto found = example_findings(*rule, rule->bad);
    const bool has_fix = std::ranges::any_of(found, [](auto& it) { return !it.fixes.empty(); });
    CHECK(has_fix == (rule->fixing != rules::Fixing::none));
    if (!has_fix) continue;
    const std::string fixed = testing::fixed(rule->bad, found, applicability_of(rule->fixing));
    const bool to_be_filled = names_of(example_findings(*rule, fixed)) == "empty-expectation\n" &&
                              holds(rule->good, fixed);
    if (!to_be_filled) CHECK(fixed == rule->good);
  }
}

TEST_CASE("the catalog is sorted and names are unique") {
  CHECK(std::ranges::adjacent_find(rules::catalog(), std::ranges::greater_equal{}, [](auto* rule) {
          return rule->name;
        }) == rules::catalog().end());
}

TEST_CASE("docs/rules is generated from the rules") {
  const fs::path folder = ROOT_DIR "/docs/rules";
  testing::check_generated(folder / "README.md", rules::index_markdown());
  std::size_t pages = 1;
  for (const rules::Rule* rule : rules::catalog()) {
    testing::check_generated(folder / (std::string(rule->name) + ".md"), rules::to_markdown(*rule));
    ++pages;
  }
  const auto files = std::distance(fs::directory_iterator(folder), fs::directory_iterator());
  CHECK(static_cast<std::size_t>(files) == pages);
}
