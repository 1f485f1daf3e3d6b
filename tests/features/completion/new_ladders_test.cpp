#include <map>
#include <string>

#include <doctest/doctest.h>

#include "support/proposed.h"

using namespace ladder;
using testing::after_accepting;
using testing::Opened;
using testing::proposed;

namespace {

const std::string all_forms =
    "New ladder as matrix: cells separated by tabs, as in a spreadsheet\n"
    "New ladder as table: cells separated by pipes, as in Markdown\n"
    "New ladder as sections: a heading for each skill and level, for longer text\n";

}  // namespace

TEST_CASE("an empty document is offered a whole ladder in each layout") {
  const Opened opened("‸");
  CHECK(proposed(opened) == all_forms);
  CHECK(after_accepting(opened, "New ladder as matrix") ==
        "## ${1:Title}\n\nLevel/Skill\t${2:Skill}\n1\t${3}\n2\t${4}\n3\t${5}\n");
  CHECK(after_accepting(opened, "New ladder as table") ==
        "## ${1:Title}\n\n| Level/Skill | ${2:Skill} |\n|---|---|\n| 1 | ${3} |\n| 2 | ${4} |\n| 3 "
        "| ${5} |\n");
  CHECK(after_accepting(opened, "New ladder as sections") ==
        "## ${1:Title}\n\n### ${2:Skill}\n\n#### 1\n${3}\n\n#### 2\n${4}\n\n#### 3\n${5}\n");
  CHECK(testing::after_accepting_plainly(opened, "New ladder as matrix") ==
        "## Title\n\nLevel/Skill\tSkill\n1\t\n2\t\n3\t\n");
}

TEST_CASE("a new ladder has the levels of the others") {
  const Opened opened(
      std::map<std::string, std::string>{{"a.ladder", "‸\n"},
                                         {"b.ladder", "Level/Skill\tA\nX\tb.\n"},
                                         {"c.ladder",
                                          "## C\n\nLevel/Skill\tA\nLow\tb.\nHigh\tc.\n\n## "
                                          "D\n\nLevel/Skill\tB\nLow\tb.\nHigh\tc.\n"}});
  CHECK(after_accepting(opened, "New ladder as matrix") ==
        "## ${1:Title}\n\nLevel/Skill\t${2:Skill}\nLow\t${3}\nHigh\t${4}\n");
}

TEST_CASE("a ladder can follow the last one, but not come between two") {
  const std::string ladder = "## Design\n\nLevel/Skill\tCraft\nLow\ta.\nHigh\tb.\n";
  CHECK(after_accepting(Opened(ladder + "‸"), "New ladder as matrix") ==
        ladder + "\n## ${1:Title}\n\nLevel/Skill\t${2:Skill}\nLow\t${3}\nHigh\t${4}\n");
  CHECK(after_accepting(Opened(ladder + "\n##‸\n"), "New ladder as matrix") ==
        ladder + "\n## ${1:Title}\n\nLevel/Skill\t${2:Skill}\nLow\t${3}\nHigh\t${4}\n");
  CHECK(proposed(Opened(ladder + "\n‸\n" + ladder)).find("ladder as") == std::string::npos);
}

TEST_CASE("a heading without a ladder is offered the rest of one") {
  const Opened opened("## Design\n\n‸\n\n## Other\n");
  CHECK(proposed(opened).find("\nThis ladder as matrix: ") != std::string::npos);
  CHECK(
      after_accepting(opened, "This ladder as sections") ==
      "## Design\n\n### ${1:Skill}\n\n#### 1\n${2}\n\n#### 2\n${3}\n\n#### 3\n${4}\n\n## Other\n");
}

TEST_CASE("a heading with a title is left alone") { CHECK(proposed(Opened("## Des‸\n")) == ""); }
