#include "features/symbols/fuzzy.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using namespace ladder;
using features::FuzzyQuery;

namespace {

std::optional<int> score(std::string_view query, std::string_view name) {
  return FuzzyQuery(query).score(name);
}

/// Those of the names that the query finds, best first.
std::string found(std::string_view query, const std::vector<std::string>& names) {
  std::vector<std::pair<int, std::string>> matches;
  for (const std::string& it : names)
    if (const auto points = score(query, it)) matches.emplace_back(-*points, it);
  std::ranges::stable_sort(matches, {}, [](const auto& it) { return it.first; });
  std::string list;
  for (const auto& [points, name] : matches) list += (list.empty() ? "" : " | ") + name;
  return list;
}

}  // namespace

TEST_CASE("a name matches if it contains the characters of the query in order") {
  CHECK(found("ntw", {"Networking", "Writing", "Newt", "not two"}) == "not two | Networking");
  CHECK(score("", "Networking") == 0);
  CHECK(score("", "") == 0);
  CHECK(!score("a", ""));
  CHECK(!score("aa", "a"));
  CHECK(found("site rel", {"Site Reliability"}) == "Site Reliability");  // blanks are left out
}

TEST_CASE("matches at the beginning of words and of adjacent characters come first") {
  CHECK(found("net", {"Not even text", "Internet", "Net", "Safety net", "Networking"}) ==
        "Net | Safety net | Networking | Not even text | Internet");
  CHECK(found("sre", {"Stores", "Site Reliability Engineering", "SRE"}) ==
        "SRE | Site Reliability Engineering | Stores");
  CHECK(found("ops", {"Tropos", "DevOps", "Dev/Ops", "Dev Ops"}) ==
        "Dev Ops | Dev/Ops | DevOps | Tropos");
  CHECK(found("4", {"a4", "14", "4"}) == "4 | a4 | 14");
}

// Of several ways to find it, the best one counts: not the first `r`, but that of the word.
TEST_CASE("the best match of the query counts") {
  CHECK(score("re", "order review") == score("re", "under review"));
  CHECK(*score("re", "tre review") > *score("re", "tre"));
}

TEST_CASE("capital letters in a query prefer names with the same case") {
  CHECK(found("ic", {"ic", "Ic", "IC"}) == "ic | Ic | IC");
  CHECK(found("IC", {"ic", "Ic", "IC"}) == "IC | Ic | ic");
  CHECK(found("\u00dcB", {"\u00fcben", "Uben", "\u00dcben"}) == "\u00dcben | \u00fcben");
}

// 16 for a character, and one more for a capital; 10 where a word begins, twice that for the first
// one; -3 and -1, -1 for each of two gaps.
TEST_CASE("scores are the same as fzf's") {
  CHECK(score("fbb", "foo bar baz") == 3 * 16 + 2 * 10 + 10 + 10 + 2 * (-3 - 1 - 1));
  CHECK(score("oo", "foo") == 2 * 16 + 4);            // neither at a word's beginning
  CHECK(score("foo", "foo") == 3 * 16 + 4 * 10);      // the run has its beginning's points
  CHECK(score("oB", "fooBar") == 16 + 17 + 7);        // in the middle of a word, a new one begins
  CHECK(score("v-op", "Dev-Ops") == 4 * 16 + 3 * 8);  // a run continues from the start of a word
  CHECK(score("abc", "ab xbc") == 3 * 16 + 3 * 10 - 3 - 1 - 1);  // a jump doesn't continue a run
}

TEST_CASE("unusual names have scores, too") {
  CHECK(score("\xFF", "a\xFF"));
  CHECK(score("a", std::string(100'000, 'b') + "a") == std::nullopt);  // too far away
  CHECK(score(std::string(1'000, 'a'), std::string(1'000, 'a')) == std::nullopt);
  CHECK(score(std::string(128, 'a'), std::string(1'000, 'a')));
}
