#include <string>

#include <doctest/doctest.h>

#include "support/proposed.h"

using namespace ladder;
using testing::after_accepting;
using testing::Opened;
using testing::proposed;

namespace {

const std::string sales =
    "## Sales\n\nLevel/Skill\tCraft\n1\tCalls.\n2\t- Sells for $5, a } too.<br>- Keeps \\| "
    "apart.\n";

Opened beside_sales(const std::string& text) {
  return Opened({{"design.ladder", text}, {"sales.ladder", sales}});
}

}  // namespace

TEST_CASE("an empty cell is offered markers, and `same` only above an expectation") {
  CHECK(proposed(Opened("Level/Skill\tCraft\n1\t‸\n2\tDraws.\n")) ==
        "n/a: nothing is expected here\n");
  CHECK(proposed(Opened("Level/Skill\tCraft\n1\tDraws.\n2\t‸\n")) ==
        "same: the same as at the level below\nn/a: nothing is expected here\n");
  CHECK(proposed(Opened("Level/Skill\tCraft\n1\tn/a\n2\t‸\n")) ==
        "n/a: nothing is expected here\n");
}

TEST_CASE("part of a marker can be typed first, and it fills the whole cell") {
  CHECK(after_accepting(Opened("Level/Skill\tCraft\tStudies\n1\tn‸\tAsks.\n"), "n/a") ==
        "Level/Skill\tCraft\tStudies\n1\tn/a\tAsks.\n");
  CHECK(proposed(Opened("Level/Skill\tCraft\n1\tDraws n‸\n")) == "");
  CHECK(proposed(Opened("Level/Skill\tCraft\n1\tn‸ Draws\n")) == "");
  CHECK(proposed(Opened("Level/Skill\tCraft\n1\tn/a‸\n")) == "");
}

TEST_CASE("an expectation in a table gets spaces around it and a pipe after it") {
  const std::string table = "| Level/Skill | Craft | Studies |\n|---|---|---|\n";
  for (const char* row : {"| 1 |‸| Asks. |", "| 1 | ‸ | Asks. |", "| 1 |n‸| Asks. |"})
    CHECK(after_accepting(Opened(table + row), "n/a") == table + "| 1 | n/a | Asks. |");
  for (const char* row : {"| 1 | a. |‸", "| 1 | a. | ‸", "| 1 | a. | n‸"})
    CHECK(after_accepting(Opened(table + row), "n/a") == table + "| 1 | a. | n/a |");
}

TEST_CASE("a blank in a matrix makes room for the expectation") {
  CHECK(after_accepting(Opened("Level/Skill\tCraft\n1\t ‸\n2\ta.\n"), "n/a") ==
        "Level/Skill\tCraft\n1\tn/a\n2\ta.\n");
}

TEST_CASE("an empty expectation is offered those of other ladders at that place") {
  const Opened opened = beside_sales("## Design\n\nLevel/Skill\tCraft\n1\t‸\n2\tDraws.\n");
  CHECK(proposed(opened) == "Calls.: as in `Sales`\nn/a: nothing is expected here\n");
  CHECK(after_accepting(opened, "Calls.").ends_with("\n1\tCalls.\n2\tDraws.\n"));
}

TEST_CASE("an expectation is written in the layout of its new place") {
  const std::string label = "Sells for $5, a } too. Keeps | apart.";
  const Opened sections = beside_sales("## Design\n\n### Craft\n\n#### 1\nDraws.\n\n#### 2\n‸\n");
  CHECK(proposed(sections).find("as in `Sales`") != std::string::npos);
  const Opened table = beside_sales("| Level/Skill | Craft |\n|---|---|\n| 1 | a. |\n| 2 | ‸ |\n");
  const std::string first = proposed(table).substr(0, proposed(table).find(": as in"));
  CHECK(after_accepting(table, first)
            .ends_with("| 2 | - Sells for $5, a } too.<br>- Keeps \\| apart. |\n"));
  const std::string again = proposed(sections).substr(0, proposed(sections).find(": as in"));
  CHECK(after_accepting(sections, again)
            .ends_with("#### 2\n- Sells for $5, a } too.\n- Keeps | apart.\n"));
}

TEST_CASE("a partly typed expectation is completed") {
  CHECK(after_accepting(beside_sales("## Design\n\nLevel/Skill\tCraft\n1\tca‸\n"), "Calls.")
            .ends_with("\n1\tCalls.\n"));
  CHECK(after_accepting(beside_sales("## Design\n\n### Craft\n\n#### 1\nCal‸\n"), "Calls.")
            .ends_with("#### 1\nCalls.\n"));
  CHECK(proposed(beside_sales("## Design\n\nLevel/Skill\tCraft\n1\tCars‸\n")) == "");
}

TEST_CASE("a skill isn't offered its own expectation from another level") {
  CHECK(proposed(beside_sales("## Design\n\nLevel/Skill\tCraft\n1\t‸\n2\tCalls.\n")) ==
        "n/a: nothing is expected here\n");
}

TEST_CASE("an expectation that lost its end, its beginning or a character isn't offered") {
  for (const std::string text :
       {"Writes to the <b", ", and draws.", "and draws.", "Draws cafÃ©s."}) {
    INFO(text);
    CHECK(proposed(Opened({{"a.ladder", "Level/Skill\tCraft\n1\t‸\n2\tDraws.\n"},
                           {"b.ladder", "Level/Skill\tCraft\n1\t" + text + "\n"}})) ==
          "n/a: nothing is expected here\n");
  }
}

TEST_CASE("expectations of related ladders come first") {
  const std::string other = "Level/Skill\tCraft\tCars\tPlanes\tShips\n1\tFar away.\tb.\tc.\td.\n";
  const std::string related = "Level/Skill\tCraft\tStudies\n1\tNear by.\tb.\n";
  const Opened opened(
      {{"a.ladder", "Level/Skill\tCraft\tStudies\tMusic\tLight\n1\t‸\tb.\tc.\td.\n"},
       {"b.ladder", other},
       {"c.ladder", related}});
  CHECK(proposed(opened).starts_with("Near by.: as in `c.ladder`\nFar away.: as in `b.ladder`\n"));
}

TEST_CASE("the whole expectation is shown before it is accepted") {
  const Opened opened = beside_sales("## Design\n\nLevel/Skill\tCraft\n1\t‸\n2\tDraws.\n");
  CHECK(testing::documentation_shown(opened, "Calls.") == "In `Sales`:\n\nCalls.");
  CHECK(testing::documentation_shown(opened, "n/a").find("intended") != std::string::npos);
}

TEST_CASE("nothing is offered inside an expectation, a header's corner or a comment") {
  for (const char* text :
       {"Level/Skill\tCraft\n1\tDraws ‸ plans.\n", "Level/Skill‸\tCraft\n1\ta.\n",
        "## A\n\n### B\n\n#### 1\nDraws\n‸\nplans.\n", "## A\n\n### B\n\n#### 1\n<!--\n‸\n-->\n"}) {
    INFO(text);
    CHECK(proposed(Opened(text)) == "");
  }
}

TEST_CASE("a list item that is being written is left alone") {
  CHECK(proposed(beside_sales("## Design\n\n### Craft\n\n#### 1\n- Ca‸\n")) == "");
}

TEST_CASE("a ladder with a scale is offered the ranks that fit between its levels") {
  const std::string scale = "## A\nScale: Knows < Does < Leads\n\nLevel/Skill\tCraft\n";
  const std::string fits = ": a rank that fits with the levels below and above\n";
  CHECK(proposed(Opened(scale + "1\tDoes type.\n2\t‸\n"))
            .starts_with("Does" + fits + "Leads" + fits + "same"));
  CHECK(proposed(Opened(scale + "1\t‸\n2\tKnows type.\n")).starts_with("Knows" + fits + "n/a"));
  CHECK(proposed(Opened(scale + "1\tKnows type.\n2\tD‸\n3\tDoes type.\n")) == "Does" + fits);
}

TEST_CASE("if expectations begin with verbs of demand, those that fit the level are offered") {
  const auto ladder = [](const std::string& lowest, const std::string& highest) {
    return Opened("Level/Skill\tCraft\tStudies\n1\t" + lowest +
                  "\tAsks users.\n2\tLeads two people.\tb.\n3\t" + highest + "\tc.\n");
  };
  const std::string fits = ": a verb that suits this level\n";
  CHECK(proposed(ladder("Sh‸", "a.")) == "Shadows" + fits);
  CHECK(proposed(ladder("a.", "In‸")) == "Influences" + fits + "Inspires" + fits);
  CHECK(proposed(ladder("In‸", "a.")) == "");
}

TEST_CASE("verbs have the form that the ladder's expectations use") {
  CHECK(proposed(Opened("Level/Skill\tA\tB\n1\tsh‸\tb.\n2\tleading people.\tc.\n")) ==
        "shadowing: a verb that suits this level\n");
  CHECK(proposed(Opened("Level/Skill\tA\tB\n1\tsh‸\tb.\n2\tLead people.\tc.\n")) ==
        "Shadow: a verb that suits this level\n");
  CHECK(proposed(Opened("Level/Skill\tA\tB\n1\tsh‸\tb.\n2\tLeitet ein Team.\tc.\n")) == "");
}
