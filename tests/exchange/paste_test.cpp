#include <doctest/doctest.h>

#include "exchange/import.h"

using namespace ladder;
using exchange::ladder_of_cells;
using exchange::Titled;

TEST_CASE("copied cells become a matrix") {
  CHECK(ladder_of_cells("Level/Skill\tCraft\tResearch\r\n1\tSketches.\t\r\n2\tLeads.\tAsks.\r\n",
                        Titled::with_heading) ==
        "## New ladder\n\nLevel/Skill\tCraft\tResearch\n1\tSketches.\t\n2\tLeads.\tAsks.\n");
  CHECK(ladder_of_cells("\t1\t2\nCraft\tSketches.\tLeads.", Titled::below_heading) ==
        "Skill/Level\t1\t2\nCraft\tSketches.\tLeads.\n");
}

TEST_CASE("a cell with several lines becomes several paragraphs and items") {
  CHECK(ladder_of_cells("Level/Skill\tCraft\n1\t\"Sketches:\n• by \"\"hand\"\"\n\n• on paper\"\n",
                        Titled::below_heading) ==
        "Level/Skill\tCraft\n1\tSketches:<br>- by \"hand\"<br>- on paper\n");
}

TEST_CASE("markup in a spreadsheet stays text") {
  CHECK(ladder_of_cells("Level/Skill\tC #\n# 1\t<br> C:\\tools\\\n", Titled::below_heading) ==
        "Level/Skill\tC #\n\\# 1\t\\<br> C:\\tools\\\\\n");
  CHECK(ladder_of_cells("Level/Skill\t\"Craft\n1\tSketches.\n", Titled::below_heading) ==
        "Level/Skill\t\"Craft\n1\tSketches.\n");
}

TEST_CASE("a first row with one cell is the title, and empty rows are left out") {
  CHECK(ladder_of_cells("\t\t\nDesigners\t\t\n\nLevel/Skill\tCraft\t\n1\tSketches.\t\n\t\t\n",
                        Titled::below_heading) ==
        "## Designers\n\nLevel/Skill\tCraft\n1\tSketches.\n");
  CHECK(ladder_of_cells("\n\t\n", Titled::with_heading) == "");
}

TEST_CASE("the last cell can be empty, and the last line can have no line end") {
  CHECK(ladder_of_cells("Level/Skill\tCraft\r\n1\t", Titled::below_heading) ==
        "Level/Skill\tCraft\n1\t\n");
  CHECK(ladder_of_cells("Level/Skill\tCraft\r\n1\t\"Sketches.\"", Titled::below_heading) ==
        "Level/Skill\tCraft\n1\tSketches.\n");
  CHECK(ladder_of_cells("Level/Skill\tCraft\n1\t\"Cuts.\tServes.\"\n", Titled::below_heading) ==
        "Level/Skill\tCraft\n1\tCuts. Serves.\n");
}

TEST_CASE("a corner stays as its author wrote it") {
  CHECK(ladder_of_cells("Level\tCraft\n1\tSketches.\n", Titled::below_heading) ==
        "Level\tCraft\n1\tSketches.\n");
}

TEST_CASE("content that has no place in the ladder is kept in comments") {
  CHECK(ladder_of_cells("Level/Skill\tCraft\n", Titled::below_heading) ==
        "<!-- not placed, line 1 (in a table without rows): Level/Skill | Craft -->\n");
}
