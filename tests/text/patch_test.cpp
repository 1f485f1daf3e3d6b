#include "text/patch.h"

#include <doctest/doctest.h>

using namespace ladder;

namespace {

text::Fix replacing(std::uint32_t begin, std::uint32_t end, std::string by) {
  return {"", text::Applicability::safe, {{{begin, end}, std::move(by)}}};
}

}  // namespace

TEST_CASE("fixes can be applied together in any order") {
  text::Patch patch;
  CHECK(patch.empty());
  CHECK(patch.add(replacing(6, 9, "three")));
  CHECK(patch.add(replacing(0, 1, "one")));
  CHECK(patch.add(replacing(10, 10, "!")));
  CHECK(patch.applied("1 and 333 ") == "one and three !");
}

TEST_CASE("a fix with several edits is applied completely or not at all") {
  text::Patch patch;
  CHECK(patch.add(replacing(2, 4, "x")));
  text::Fix swap{"", text::Applicability::safe, {{{0, 1}, "b"}, {{3, 5}, "a"}}};
  CHECK_FALSE(patch.add(swap));
  CHECK(patch.fixes() == 1);
  CHECK(patch.applied("abcdef") == "abxef");
}

TEST_CASE("adjacent parts can be changed together, but nothing can be inserted between them") {
  text::Patch patch;
  CHECK(patch.add(replacing(2, 4, "x")));
  CHECK(patch.add(replacing(4, 6, "y")));
  CHECK(patch.add(replacing(0, 2, "w")));
  CHECK_FALSE(patch.add(replacing(2, 2, "-")));
  CHECK_FALSE(patch.add(replacing(4, 4, "-")));
  CHECK_FALSE(patch.add(replacing(6, 6, "-")));
  CHECK_FALSE(patch.add(replacing(3, 5, "-")));
  CHECK(patch.applied("aabbcc") == "wxy");
}

TEST_CASE("of two insertions at the same place, the first one is made") {
  text::Patch patch;
  CHECK(patch.add(replacing(1, 1, "x")));
  CHECK_FALSE(patch.add(replacing(1, 1, "y")));
  CHECK_FALSE(patch.add(replacing(0, 3, "z")));
  CHECK(patch.applied("abc") == "axbc");
}
