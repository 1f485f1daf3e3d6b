#include <map>
#include <string>

#include <doctest/doctest.h>

#include "support/proposed.h"

using namespace ladder;
using testing::after_accepting;
using testing::Opened;
using testing::proposed;

namespace {

/// A ladder beside some that have more skills.
Opened beside_others(const std::string& text) {
  return Opened(
      {{"design.ladder", text},
       {"product.ladder",
        "## Product\n\nLevel/Skill\tCraft\tTeamwork\tMoney\n1\ta.\tb.\tc.\n2\td.\te.\tf.\n"},
       {"sales.ladder", "## Sales\n\nLevel/Skill\tMoney\tTravel\tCars\tTalks\n1\ta.\tb.\tc.\td.\n"},
       {"service.ladder", "## Service\n\nLevel/Skill\tMoney\n1\ta.\n"}});
}

}  // namespace

TEST_CASE("a ladder is offered the skills of others, related ladders and common skills first") {
  CHECK(proposed(beside_others("## Design\n\n### Craft\n\n#### 1\na.\n\n### ‸\n")) ==
        "### Money: in 3 other ladders\n### Teamwork: in `Product`\n### Travel: in `Sales`\n"
        "### Cars: in `Sales`\n### Talks: in `Sales`\n");
}

TEST_CASE("a new skill has a heading for each level of the ladder") {
  const Opened opened =
      beside_others("## Design\n\n### Craft\n\n#### 1\nSketches.\n\n#### 2\nDraws.\n\n### M‸\n");
  CHECK(after_accepting(opened, "### Money") ==
        "## Design\n\n### Craft\n\n#### 1\nSketches.\n\n#### 2\nDraws.\n\n"
        "### Money\n\n#### 1\n${1}\n\n#### 2\n${2}\n");
}

TEST_CASE("a heading with levels below it gets only a name") {
  const Opened opened =
      beside_others("## Design\n\n### Craft\n\n#### 1\na.\n\n### ‸\n\n#### 1\nb.\n");
  CHECK(after_accepting(opened, "### Money").ends_with("### Money\n\n#### 1\nb.\n"));
}

TEST_CASE("a skill can begin on an empty line after another one, but not inside it") {
  const std::string craft = "## Design\n\n### Craft\n\n#### 1\nSketches.\n";
  CHECK(after_accepting(beside_others(craft + "‸\n### Studies\n\n#### 1\nAsks.\n"), "### Money") ==
        craft + "\n### Money\n\n#### 1\n${1}\n\n### Studies\n\n#### 1\nAsks.\n");
  CHECK(proposed(beside_others(craft + "‸\n#### 2\nDraws.\n")) == "");
}

TEST_CASE("a skill that the ladder has or inherits isn't offered, however it is written") {
  CHECK(proposed(Opened({{"a.ladder",
                          "## Base\n\nLevel/Skill\tTeamwork\n1\ta.\n\n"
                          "## Design\nExtends: #Base\n\nLevel/Skill\tcraft!\t‸\n1\tb.\n"},
                         {"b.ladder", "Level/Skill\tCraft\tTeamwork\n1\ta.\tb.\n"}})) == "");
}

TEST_CASE("a header gets a skill, and each row below it gets a cell") {
  CHECK(after_accepting(beside_others("## Design\n\nLevel/Skill\tCraft\tMo‸\n1\ta.\n2\tb.\n"),
                        "Money") == "## Design\n\nLevel/Skill\tCraft\tMoney\n1\ta.\t\n2\tb.\t\n");
  CHECK(after_accepting(
            beside_others("## Design\n\n| Level/Skill | Craft |‸\n|---|:--|\n| 1 | a. |\n"),
            "Money") ==
        "## Design\n\n| Level/Skill | Craft | Money |\n|---|:--|---|\n| 1 | a. |  |\n");
  CHECK(after_accepting(
            beside_others("## Design\n\n|Level/Skill|Craft|‸|\n|---|---|---|\n|1|a.|b.|\n"),
            "Money") == "## Design\n\n|Level/Skill|Craft|Money|\n|---|---|---|\n|1|a.|b.|\n");
}

TEST_CASE("no column is offered after one without a name") {
  CHECK(proposed(beside_others("## Design\n\nLevel/Skill\tCraft\t\t‸\n1\ta.\n")) == "");
}

TEST_CASE("a grid with very many rows gets no column, because that would change every row") {
  std::string rows;
  for (int i = 1; i <= 300; ++i) rows += std::to_string(i) + "\ta.\n";
  CHECK(proposed(beside_others("## Design\n\nLevel/Skill\tCraft\t‸\n" + rows)) == "");
}

TEST_CASE("if skills are rows, a new row begins with one") {
  const Opened opened = beside_others("## Design\n\nSkill/Level\t1\t2\nCraft\ta.\tb.\nT‸\n");
  CHECK(proposed(opened) == "Teamwork: in `Product`\nTravel: in `Sales`\nTalks: in `Sales`\n");
  CHECK(after_accepting(opened, "Teamwork") ==
        "## Design\n\nSkill/Level\t1\t2\nCraft\ta.\tb.\nTeamwork\t${1}\t${2}\n");
}

TEST_CASE("a name matches by its characters in order, and the typed part is replaced") {
  CHECK(proposed(beside_others("## Design\n\n### Craft\n\n#### 1\na.\n\n### tmwk‸\n")) ==
        "### Teamwork: in `Product`\n");
  CHECK(proposed(beside_others("## Design\n\n### Craft\n\n#### 1\na.\n\n### xyz‸\n")) == "");
}

TEST_CASE("the documentation shows the expectations of the first ladder that has the skill") {
  const Opened opened = beside_others("## Design\n\nLevel/Skill\tCraft\t‸\n1\ta.\n");
  CHECK(testing::documentation_shown(opened, "Money") ==
        "In `Product`:\n\n**1**\n\nc.\n\n**2**\n\nf.\n\n");
}
