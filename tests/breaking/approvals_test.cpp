#include "breaking/approvals.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "breaking/support.h"
#include "support/update.h"

using namespace ladder;

namespace {

std::string garden(const std::string& hedges, const std::string& beds = "Plans a bed.") {
  return "## Garden\n\nLevel/Skill\tPlanting\n1\t" + hedges + "\n2\t" + beds + "\n";
}

breaking::Approval approval_of(const breaking::Change& change) {
  return {breaking::fingerprint_of(change),
          change.ladder,
          change.skill,
          change.level,
          "Ada Obi",
          "2026-11-29",
          "Agreed",
          "2027-01-01"};
}

std::string problem_in(const std::string& text) {
  std::string problem;
  breaking::parse_approvals(text, problem);
  return problem;
}

}  // namespace

TEST_CASE("a sign-off covers only its own change") {
  const std::string before = garden("Plants two hedges.");
  const auto changes = testing::changes_between(before, garden("Plants three hedges."));
  REQUIRE(changes.size() == 1);
  const std::vector approvals{approval_of(changes[0])};
  const auto covered = [&](const std::string& after) {
    const auto later = testing::changes_between(before, after);
    return breaking::coverage_of(later, approvals).of_changes[0] != nullptr;
  };
  CHECK(covered(garden("Plants three hedges.")));
  CHECK_FALSE(covered(garden("Plants four hedges.")));
  CHECK_FALSE(covered(garden("Plants two hedges.", "Plans three beds.")));
  CHECK_FALSE(covered(garden("Plants three hedges and a tree.")));
}

TEST_CASE("a sign-off whose readable part names another place covers nothing") {
  const auto changes =
      testing::changes_between(garden("Plants two hedges."), garden("Plants three hedges."));
  std::vector approvals{approval_of(changes[0])};
  approvals[0].level = "2";
  const breaking::Coverage coverage = breaking::coverage_of(changes, approvals);
  CHECK(coverage.of_changes[0] == nullptr);
  CHECK(coverage.unmatched.size() == 1);
}

TEST_CASE("a sign-off covers one change, and one that matches nothing is reported") {
  const std::string two = garden("Plants two hedges.");
  const std::string three = garden("Plants three hedges.");
  auto changes = testing::changes_between(two, three);
  changes.push_back(changes[0]);
  const std::vector approvals{approval_of(changes[0])};
  breaking::Coverage coverage = breaking::coverage_of(changes, approvals);
  CHECK(coverage.of_changes[0] != nullptr);
  CHECK(coverage.of_changes[1] == nullptr);
  CHECK(coverage.unmatched.empty());
  coverage = breaking::coverage_of({}, approvals);
  CHECK(coverage.unmatched.size() == 1);
}

TEST_CASE("a written file can be read back") {
  const auto changes =
      testing::changes_between(garden("Plants two hedges."), garden("Plants three hedges."));
  const std::vector approvals{approval_of(changes[0]), approval_of(changes[0])};
  std::string problem;
  const std::string text = breaking::to_text(approvals);
  const auto read = breaking::parse_approvals(text, problem);
  CHECK(problem == "");
  CHECK(breaking::to_text(read) == text);
  CHECK(read.size() == 2);
}

TEST_CASE("the error about a faulty file of sign-offs says what is wrong") {
  CHECK(problem_in("{") == "isn't valid JSON");
  CHECK(problem_in("[]") == "has no `\"version\": 1`");
  CHECK(problem_in(R"({"version": 1})") == "has no list of `approvals`");
  const auto with = [](const std::string& entry) {
    return problem_in(R"({"version": 1, "approvals": [)" + entry + "]}");
  };
  CHECK(with("1") == "is damaged: approval 1 isn't an object (`{ ... }`)");
  CHECK(with(R"({"why": ""})") == "is damaged: approval 1 has an unknown key `why`");
  CHECK(with(R"({"who": 1})") == "is damaged: approval 1 has a `who` that isn't a string");
  CHECK(with(R"({"change": "0123456789abcdef"})") == "is damaged: approval 1 has no `who`");
  CHECK(
      with(R"({"change": "1", "who": "A", "when": "soon", "reason": "B", "takes-effect": "C"})") ==
      "is damaged: approval 1 has a `when` that isn't a date in the form 2026-11-29");
  CHECK(with(R"({"change": "1", "who": "A", "when": "2026-11-29", "reason": "B",)"
             R"( "takes-effect": "2027-01-01"})") ==
        "is damaged: approval 1 has a `change` that isn't 16 hexadecimal digits");
}

TEST_CASE("schema/ladder-approvals.schema.json is generated from the code") {
  testing::check_generated(ROOT_DIR "/schema/ladder-approvals.schema.json",
                           breaking::approvals_schema());
}
