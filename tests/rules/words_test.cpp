#include "rules/words.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace ladder;

namespace {

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (const rules::Word& it :
       rules::words_in(text, {0, static_cast<std::uint32_t>(text.size())})) {
    CHECK(it.hash == rules::hash_of(text::slice(text, it.span)));
    words.emplace_back(text::slice(text, it.span));
  }
  return words;
}

}  // namespace

TEST_CASE("words are letters and digits, and characters that join a name") {
  using Words = std::vector<std::string>;
  CHECK(words_in("Writes C++, C# and R&D notes.") ==
        Words{"Writes", "C++", "C#", "and", "R&D", "notes"});
  CHECK(words_in("doesn't users' don’t ’quoted’") == Words{"doesn't", "users", "don’t", "quoted"});
  CHECK(words_in("cross-team, IC5/IC6") == Words{"cross", "team", "IC5", "IC6"});
  CHECK(words_in("Führt 3 Gespräche; naïve é") == Words{"Führt", "3", "Gespräche", "naïve", "é"});
  CHECK(words_in("& ' + -").empty());
}

TEST_CASE("words that differ only in case or in the kind of apostrophe have the same hash") {
  CHECK(rules::hash_of("Don’t") == rules::hash_of("don't"));
  CHECK(rules::hash_of("ÜBER") == rules::hash_of("über"));
  CHECK(rules::hash_of("team") != rules::hash_of("teams"));
}
