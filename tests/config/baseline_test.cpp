#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "config/baseline_file.h"
#include "features/baseline.h"
#include "support/update.h"

using namespace ladder;

namespace {

std::string problem_of(std::string_view text) {
  std::string problem;
  config::parse_baseline(text, problem);
  return problem;
}

}  // namespace

TEST_CASE("a baseline is read as it was written") {
  features::Identity it;
  it.rule = "truncated-end";
  it.ladder = "Design \"and\" more";
  it.words = features::first_words_of(std::string(200, 'x'));
  it.fingerprint = features::fingerprint_of(std::string(200, 'x'));
  features::Identity other;
  other.rule = "level-gap";
  const std::string text = config::to_text({{"ladders", "a b"}, {{it}, {other}, {it}}});
  std::string problem;
  const config::BaselineFile read = config::parse_baseline(text, problem);
  CHECK(problem == "");
  CHECK(config::to_text(read) == text);
  CHECK(read.paths == std::vector<std::string>{"ladders", "a b"});
  REQUIRE(read.entries.size() == 2);
  CHECK(read.entries[1].count == 2);
  CHECK(read.entries[1].identity.fingerprint == it.fingerprint);
}

TEST_CASE("what is no baseline is said to be none, and why") {
  CHECK(problem_of("{\n\n]") == "is damaged: line 3 is not JSON");
  CHECK(problem_of("") == "is damaged: line 1 is not JSON");
  CHECK(problem_of("[]") == "is no baseline: it has no `version`");
  CHECK(problem_of(R"({"version": 2, "findings": 1})") ==
        "is a baseline of version 2, and this program knows version 1: use a newer one");
  CHECK(problem_of(R"({"version": 1})") == "is damaged: it has no `findings`");
  CHECK(problem_of(R"({"version": 1, "findings": [{"rule": "level-gap"}, {"ladder": "A"}]})") ==
        "is damaged: finding 2 names no `rule`");
  CHECK(problem_of(R"({"version": 1, "findings": [{"rule": "a", "fingerprint": "12"}]})") ==
        "is damaged: finding 1 has a `fingerprint` that is not made of 16 hexadecimal digits");
  CHECK(problem_of(R"({"version": 1, "findings": [{"rule": "a", "count": 0}]})") ==
        "is damaged: finding 1 has a `count` that is no number from 1 on");
  CHECK(problem_of("{\n<<<<<<< main\n") ==
        "holds both sides of a merge at line 2: keep the lines of both, and let `ladder baseline "
        "prune` take out what is too much");
}

TEST_CASE("schema/ladder-baseline.schema.json is made from the code") {
  testing::check_generated(ROOT_DIR "/schema/ladder-baseline.schema.json",
                           config::baseline_schema());
}

// Whatever the code writes, the schema lets pass; so each key it writes has to be named there.
TEST_CASE("the schema names each key that a baseline has") {
  features::Identity it;
  it.rule = "truncated-end";
  it.ladder = it.skill = it.level = it.words = "some";
  it.fingerprint = 1;
  const auto schema = nlohmann::json::parse(config::baseline_schema());
  const auto file = nlohmann::json::parse(config::to_text({{"."}, {{it, 2}}}));
  for (const auto& [key, value] : file.items()) CHECK(schema["properties"].contains(key));
  REQUIRE(file["findings"].size() == 1);
  CHECK(file["findings"][0].size() == 7);
  for (const auto& [key, value] : file["findings"][0].items())
    CHECK(schema["definitions"]["finding"]["properties"].contains(key));
}
