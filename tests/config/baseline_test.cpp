#include "baseline/baseline.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "baseline/baseline_file.h"
#include "model/escapes.h"
#include "rules/catalog.h"
#include "rules/settings.h"
#include "support/checked.h"
#include "support/edit_script.h"
#include "support/update.h"

using namespace ladder;
using baseline::BaselineEntry;
using testing::EditedCompany;
using testing::KnownFault;

namespace {

/// What is known about a finding without its identity.
using Place = std::tuple<std::string, std::string, std::string, std::string>;

Place place_of(const text::Diagnostic& it) {
  const auto plain = [](const std::string& name) { return model::plain_text(name); };
  return {std::string(it.code), plain(it.ladder), plain(it.skill), plain(it.level)};
}

Place place_of(const KnownFault& it) { return {it.rule, it.ladder, it.skill, it.level}; }

struct Checker {
  explicit Checker(const EditedCompany& company) {
    for (const auto& [path, text] : company.texts()) {
      checked.add(path, text);
      paths.push_back(path);
    }
  }

  /// A finding about several empty places counts once for each place. The words of the companies
  /// are random, so that two levels may look swapped by chance.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const std::string& path : paths) {
      for (text::Diagnostic& it : checked.findings(path, rules::default_settings())) {
        if (it.code == rules::regressing_expectation.name) continue;
        auto identities = baseline::identities_of(it, checked.document(path), checked.text(path));
        if (it.code != rules::empty_expectation.name) {
          visit(it, identities);
          continue;
        }
        for (const baseline::Identity& place : identities) {
          it.skill = place.skill;
          it.level = place.level;
          visit(it, std::vector{place});
        }
      }
    }
  }

  testing::Checked checked;
  std::vector<std::string> paths;
};

/// How often something is found at each place.
std::map<Place, int> found_in(const EditedCompany& company) {
  std::map<Place, int> found;
  Checker(company).for_each(
      [&](const text::Diagnostic& it, const auto&) { ++found[place_of(it)]; });
  return found;
}

std::map<Place, int> expected_in(const EditedCompany& company) {
  std::map<Place, int> expected;
  for (const KnownFault& it : company.faults()) ++expected[place_of(it)];
  return expected;
}

/// The baseline after writing and reading its file.
std::vector<BaselineEntry> baseline_of(const EditedCompany& company) {
  baseline::BaselineFile file{{"."}, {}};
  Checker(company).for_each([&](const text::Diagnostic&, const auto& identities) {
    for (const baseline::Identity& it : identities) file.entries.push_back({it});
  });
  std::string problem;
  baseline::BaselineFile read = baseline::parse_baseline(baseline::to_text(file), problem);
  REQUIRE(problem == "");
  return read.entries;
}

std::map<Place, int> new_by_baseline(const EditedCompany& company,
                                     const std::vector<BaselineEntry>& entries) {
  const baseline::BaselineIndex index(entries);
  baseline::BaselineMatch match(index);
  std::map<Place, int> fresh;
  Checker(company).for_each([&](const text::Diagnostic& it, const auto& identities) {
    if (!match.holds(identities)) ++fresh[place_of(it)];
  });
  return fresh;
}

std::map<Place, int> new_by_record(const EditedCompany& company, std::multiset<KnownFault> before) {
  std::map<Place, int> fresh;
  for (const KnownFault& it : company.faults()) {
    const auto known = before.find(it);
    if (known != before.end()) before.erase(known);
    else ++fresh[place_of(it)];
  }
  return fresh;
}

std::string lines_of(const std::map<Place, int>& places) {
  std::string lines;
  for (const auto& [place, count] : places) {
    const auto& [rule, ladder, skill, level] = place;
    lines +=
        rule + " in " + ladder + ", " + skill + ", " + level + ": " + std::to_string(count) + '\n';
  }
  return lines;
}

/// The key by which a baseline identifies a finding of a rule that marks `words` in the text.
std::string key_of(const rules::Rule& rule, const std::string& text, std::string_view words) {
  testing::Checked checked;
  checked.add("a.ladder", text);
  text::Diagnostic finding;
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  finding.span = {begin, begin + static_cast<std::uint32_t>(words.size())};
  finding.code = rule.name;
  finding.ladder = "Design";
  finding.skill = "Craft";
  finding.level = "2";
  std::string keys;
  for (const auto& it : baseline::identities_of(finding, checked.document("a.ladder"), text))
    keys += baseline::key_of(it) + '\n';
  return keys;
}

std::string problem_of(std::string_view text) {
  std::string problem;
  baseline::parse_baseline(text, problem);
  return problem;
}

}  // namespace

// LADDER_SCRIPTS sets how many.
TEST_CASE("no edit brings an old finding back as new, and none hides a new one") {
  const char* wanted = std::getenv("LADDER_SCRIPTS");
  const int scripts = wanted ? std::atoi(wanted) : 60;
  int compared = 0;
  int fresh = 0;
  int old = 0;
  for (int script = 0; script < scripts; ++script) {
    EditedCompany company(static_cast<std::uint32_t>(script));
    INFO("script ", script);
    REQUIRE(lines_of(found_in(company)) == lines_of(expected_in(company)));
    const std::vector<BaselineEntry> baseline = baseline_of(company);
    const std::multiset<KnownFault> before = company.faults();
    for (int edits = 0; edits < 12; ++edits) {
      company.edit();
      INFO(company.script());
      // The record is correct: the findings are exactly the faults that were put there.
      REQUIRE(lines_of(found_in(company)) == lines_of(expected_in(company)));
      const std::map<Place, int> expected = new_by_record(company, before);
      CHECK(lines_of(new_by_baseline(company, baseline)) == lines_of(expected));
      ++compared;
      for (const auto& [place, count] : expected) fresh += count;
      old += static_cast<int>(company.faults().size());
    }
  }
  CHECK(0 < fresh);
  CHECK(fresh < old);
  if (wanted) MESSAGE(compared, " states compared, ", old, " findings, ", fresh, " of them new");
}

// A new rule says in its own file what its findings mark, and need not be named anywhere else.
TEST_CASE("a baseline finds missing things on another line, and existing things by their words") {
  const std::string header = "## Design\n\nLevel/Skill\tCraft\n1\tSketches.\n";
  const std::string moved = "## Design\n\nFor all of us.\n\nLevel/Skill\tCraft\n1\tSketches.\n";
  for (const rules::Rule* rule : rules::catalog()) {
    INFO(std::string(rule->name));
    const std::string key = key_of(*rule, header + "2\tPrototypes.\n", "Prototypes");
    CHECK(key_of(*rule, moved + "2\tPrototypes.\n", "Prototypes") == key);
    // If something is missing, the words that happen to be there don't matter.
    const bool is_known = key_of(*rule, moved + "2\tDirects.\n", "Directs") == key;
    CHECK(is_known == (rule->marks == rules::Marks::absence));
  }
}

TEST_CASE("a baseline is read back as it was written") {
  baseline::Identity it;
  it.rule = "truncated-end";
  it.ladder = "Design \"and\" more";
  it.words = baseline::first_words_of(std::string(200, 'x'));
  it.fingerprint = baseline::fingerprint_of(std::string(200, 'x'));
  baseline::Identity other;
  other.rule = "level-gap";
  const std::string text = baseline::to_text({{"ladders", "a b"}, {{it}, {other}, {it}}});
  std::string problem;
  const baseline::BaselineFile read = baseline::parse_baseline(text, problem);
  CHECK(problem == "");
  CHECK(baseline::to_text(read) == text);
  CHECK(read.paths == std::vector<std::string>{"ladders", "a b"});
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[1].count == 2);
  CHECK(read.entries[1].identity.fingerprint == it.fingerprint);
}

TEST_CASE("if a file isn't a baseline, the reason is reported") {
  CHECK(problem_of("{\n\n]") == "is damaged: line 3 isn't valid JSON");
  CHECK(problem_of("") == "is damaged: line 1 isn't valid JSON");
  CHECK(problem_of("[]") == "isn't a baseline: it has no `version`");
  CHECK(problem_of(R"({"version": 2, "findings": 1})") ==
        "is in baseline format 2, but this version of ladder reads format 1: use a newer version");
  CHECK(problem_of(R"({"version": 1})") == "is damaged: it has no `findings`");
  CHECK(problem_of(R"({"version": 1, "findings": [{"rule": "level-gap"}, {"ladder": "A"}]})") ==
        "is damaged: finding 2 has no `rule`");
  CHECK(problem_of(R"({"version": 1, "findings": [{"rule": "a", "fingerprint": "12"}]})") ==
        "is damaged: finding 1 has a `fingerprint` that isn't 16 hexadecimal digits");
  CHECK(problem_of(R"({"version": 1, "findings": [{"rule": "a", "count": 0}]})") ==
        "is damaged: finding 1 has a `count` that isn't a whole number of 1 or more");
  CHECK(problem_of("{\n<<<<<<< main\n") ==
        "has an unresolved merge conflict on line 2: keep the lines from both sides, then run "
        "`ladder "
        "baseline prune` to remove the extra entries");
}

TEST_CASE("schema/ladder-baseline.schema.json is generated from the code") {
  testing::check_generated(ROOT_DIR "/schema/ladder-baseline.schema.json",
                           baseline::baseline_schema());
}

// The schema accepts everything that the code writes, so it has to name each key.
TEST_CASE("the schema names every key of a baseline") {
  const auto schema = nlohmann::json::parse(baseline::baseline_schema());
  const EditedCompany company(3);
  const auto file = nlohmann::json::parse(baseline::to_text({{"."}, baseline_of(company)}));
  for (const auto& [key, value] : file.items()) CHECK(schema["properties"].contains(key));
  for (const auto& finding : file["findings"])
    for (const auto& [key, value] : finding.items())
      CHECK(schema["definitions"]["finding"]["properties"].contains(key));
}
