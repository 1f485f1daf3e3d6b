#include "semantics/prose.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "semantics/ladder_at.h"
#include "semantics/target.h"
#include "support/opened.h"

using namespace ladder;

namespace {

std::string described(const semantics::Prose& prose) {
  std::string lines;
  std::size_t begin = 0;
  for (const model::PassageKind kind : prose.kinds) {
    const std::size_t end = std::min(prose.text.find('\n', begin), prose.text.size());
    if (!lines.empty()) lines += " / ";
    if (kind == model::PassageKind::item) lines += "- ";
    if (kind == model::PassageKind::heading) lines += "# ";
    lines += prose.text.substr(begin, end - begin);
    begin = end + 1;
  }
  return lines;
}

/// The prose of the expectation at the cursor.
std::string at_cursor(const std::string& text) {
  const testing::Opened opened(text);
  const semantics::Target target = semantics::target_at(opened.view(), opened.cursor());
  REQUIRE(target.expectation != model::none);
  const semantics::LadderView view = semantics::ladder_view(opened.view(), target.ladder);
  return described(
      semantics::prose_of(view.ladder, view.text, view.ladder.expectations[target.expectation]));
}

/// The prose of the selected part of a ladder.
std::string selected(const std::string& text) {
  const testing::Opened opened(text);
  const semantics::LadderView view = semantics::ladder_view(opened.view(), 0);
  return described(
      semantics::prose_of(view.ladder, view.text, text::relative(opened.selection(), view.origin)));
}

}  // namespace

TEST_CASE("the prose of an expectation is its passages, without its layout's markup") {
  const std::string grid = "## A\n\nLevel/Skill\tCraft\n1\t";
  CHECK(at_cursor(grid + "‸Plants hedges.") == "Plants hedges.");
  CHECK(at_cursor(grid + "‸Plants:<br>- hedges,<br>- bulbs.  Reports.") ==
        "Plants: / - hedges, / - bulbs. / Reports.");
  CHECK(at_cursor("## A\n\n| Level/Skill | Craft |\n|---|---|\n| 1 | ‸CI \\| CD |\n") == "CI | CD");
  CHECK(at_cursor(
            "## A\n\n### Craft\n#### 1\n‸Plants\r\nhedges.\r\n\r\n- Often\n  so.\n##### On\n") ==
        "Plants hedges. / - Often so. / # On");
}

TEST_CASE("markers and empty cells have no prose") {
  CHECK(at_cursor("## A\n\nLevel/Skill\tCraft\n1\t‸n/a\n") == "");
  CHECK(at_cursor("## A\n\n### Craft\n#### 1\n‸same\n") == "");
  CHECK(at_cursor("## A\n\nLevel/Skill\tCraft\tB\n1\t‸\tx\n") == "");
}

TEST_CASE("a very long expectation is cut between characters") {
  std::string text;
  while (text.size() < 20'000) text += "ä";
  const std::string said = at_cursor("## A\n\nLevel/Skill\tCraft\n1\t‸" + text + "<br>b\n");
  CHECK(said.size() == 10'000 + std::string_view("…").size());
  CHECK(said.ends_with("ä…"));
}

TEST_CASE("prose outside expectations is read line by line") {
  const std::string text =
      "## A\n‸What we\r\nlook for.\n\n- In all.\n- In\n  some.\n\nMore.‸\n\n### Craft\n";
  CHECK(selected(text) == "What we look for. / - In all. / - In some. / More.");
  CHECK(selected("## A\n‸\n \n‸\n### Craft\n") == "");
}

TEST_CASE("comments aren't prose") {
  CHECK(selected("## A\n‸What\n<!-- a\n\nb -->\nwe do.\n<!-- c -->‸\n\n### Craft\n") ==
        "What / we do.");
}
