#include "semantics/text_difference.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/opened.h"

using namespace ladder;

namespace {

/// Both strings with the words marked that only one of them has.
std::string compared(std::string_view before, std::string_view after) {
  const semantics::TextDifference it = semantics::text_difference(before, after);
  return fmt::format("{} > {}{}", testing::marked(before, it.before),
                     testing::marked(after, it.after), it.alike ? "" : " (unlike)");
}

}  // namespace

TEST_CASE("words that only one of two texts has are found") {
  CHECK(compared("Runs DNS.", "Runs DNS.") == "Runs DNS. > Runs DNS.");
  CHECK(compared("Runs DNS.", "Runs DNS and mail.") == "Runs DNS. > Runs DNS ‹and mail›.");
  CHECK(compared("Runs DNS and mail.", "Runs mail.") == "Runs ‹DNS and› mail. > Runs mail.");
  CHECK(compared("Plans a bed.", "Plans a park.") == "Plans a ‹bed›. > Plans a ‹park›.");
  CHECK(compared("", "Plans.") == " > ‹Plans›.");
  CHECK(compared("", "") == " > ");
}

TEST_CASE("adjacent words are one difference, including the punctuation between them") {
  CHECK(compared("Plans a bed.", "Plans, digs and waters a bed.") ==
        "Plans a bed. > Plans, ‹digs and waters› a bed.");
  CHECK(compared("Plants in May a bed.", "Plants in May, weeds, waters.") ==
        "Plants in May ‹a bed›. > Plants in May, ‹weeds, waters›.");
}

TEST_CASE("case, punctuation and spaces don't count as differences") {
  CHECK(compared("Runs  DNS, and mail", "runs DNS and Mail!") ==
        "Runs  DNS, and mail > runs DNS and Mail!");
  CHECK(compared("Pflegt die Böden.", "Pflegt die BÖDEN und Wege.") ==
        "Pflegt die Böden. > Pflegt die BÖDEN ‹und Wege›.");
}

TEST_CASE("a word that has moved differs at only one of its places") {
  CHECK(compared("Plans beds, parks and lakes.", "Plans parks, lakes and beds.") ==
        "Plans ‹beds›, parks ‹and› lakes. > Plans parks, lakes ‹and beds›.");
}

TEST_CASE("words that occur many times don't confuse the comparison") {
  CHECK(compared("Reviews the work of peers and the plans of peers.",
                 "Reviews the work of teams and the plans of peers.") ==
        "Reviews the work of ‹peers› and the plans of peers. > "
        "Reviews the work of ‹teams› and the plans of peers.");
}

TEST_CASE("texts with little in common are different") {
  CHECK(compared("Waters trees.", "Plans parks for years.") ==
        "‹Waters trees›. > ‹Plans parks for years›. (unlike)");
  CHECK(compared("Waters trees in May.", "Plans parks for trees.") ==
        "‹Waters› trees ‹in May›. > ‹Plans parks for› trees. (unlike)");
  CHECK(compared("Waters young trees.", "Prunes old trees.") ==
        "‹Waters young› trees. > ‹Prunes old› trees. (unlike)");
  CHECK(compared("Waters trees.", "Waters trees, and plans parks for as long as they live.") ==
        "Waters trees. > Waters trees, ‹and plans parks for as long as they live›.");
}

TEST_CASE("bytes that aren't UTF-8 aren't words") {
  CHECK(compared("a \xFF b", "a \xC3 c") == "a \xFF ‹b› > a \xC3 ‹c›");
}

TEST_CASE("long texts are compared as a whole") {
  std::string before;
  std::string after;
  for (int i = 0; i < 100'000; ++i) {
    before += fmt::format("a{} ", i);
    after += fmt::format("{}{} ", i % 10 == 0 ? "b" : "a", i);
  }
  CHECK(semantics::text_difference(before, after).after.size() == 10'000);
}
