#include "cli/excerpt.h"

#include <doctest/doctest.h>

using namespace ladder;

namespace {

/// The printed form of a line, in which `[` and `]` mark the place, and the carets below it.
std::string shown(std::string line, std::uint32_t columns,
                  const cli::Screen& screen = {.unicode = true}) {
  const auto begin = static_cast<std::uint32_t>(line.find('['));
  line.erase(begin, 1);
  const auto end = static_cast<std::uint32_t>(line.find(']'));
  line.erase(end, 1);
  std::string text = "\n";
  const std::vector<cli::Piece> pieces = cli::excerpt(line, {begin, end}, columns, screen);
  for (const cli::Piece& it : pieces) text += it.shown;
  return text + "\n" + cli::carets(pieces) + "\n";
}

}  // namespace

TEST_CASE("a line that fits is shown in full") {
  CHECK(shown("Plans [the the] work.", 40) == R"(
Plans the the work.
      ^^^^^^^
)");
}

TEST_CASE("the borders of cells are drawn at the tabs") {
  CHECK(shown("2\t[Plans]\t\tReviews.", 40) == R"(
2 │ Plans │  │ Reviews.
    ^^^^^
)");
  CHECK(shown("2\t[Plans]\t\tReviews.", 40, {.unicode = false}) == R"(
2 | Plans |  | Reviews.
    ^^^^^
)");
}

TEST_CASE("one caret points at an empty place, even after the end") {
  CHECK(shown("2\tPlans.\t[]\tReviews.", 40) == R"(
2 │ Plans. │  │ Reviews.
             ^
)");
  CHECK(shown("2\tPlans.[]", 40) == R"(
2 │ Plans.
          ^
)");
  CHECK(shown("[]", 40) == "\n\n^\n");
}

TEST_CASE("a line that is too long is cut around the place") {
  CHECK(shown("Plans the work of a team [and] reviews the designs of others.", 30) == R"(
…k of a team and reviews the …
             ^^^
)");
  CHECK(shown("[Plans] the work of a team and reviews the designs of others.", 30) == R"(
Plans the work of a team and…
^^^^^
)");
  CHECK(shown("Plans the work of a team and reviews the designs of [others].", 30) == R"(
…views the designs of others.
                      ^^^^^^
)");
  CHECK(shown("Plans the work of a team [and] reviews.", 20, {.unicode = false}) == R"(
...team and revie...
        ^^^
)");
}

TEST_CASE("a place that is wider than the screen is shown from its beginning") {
  CHECK(shown("1\tPlans. [Reviews the designs of everyone else] too.", 30) == R"(
…s. Reviews the designs of ev…
    ^^^^^^^^^^^^^^^^^^^^^^^^^
)");
}

TEST_CASE("carets are below what they mark, whatever its width") {
  CHECK(shown("設計 [技術] 仕事", 40) == R"(
設計 技術 仕事
     ^^^^
)");
  CHECK(shown("👩‍💻 [plans]", 40) == R"(
👩‍💻 plans
   ^^^^^
)");
  CHECK(shown("cafe\u0301 [plans]", 40) == "\ncafe\u0301 plans\n     ^^^^^\n");
  CHECK(shown("a\xFF"
              "b [plans]",
              40) ==
        "\na\\xff"
        "b plans\n       ^^^^^\n");
  CHECK(shown("a[\xE2\x80\x8B]b", 40) == "\na\\u{200b}b\n ^^^^^^^^\n");
}

TEST_CASE("a cut doesn't separate combining marks from their letters") {
  CHECK(shown("ae\u0301e\u0301e\u0301e\u0301[x]", 5) == "\n…e\u0301e\u0301x\n   ^\n");
}
