#include <string>

#include <doctest/doctest.h>

#include "support/proposed.h"

using namespace ladder;
using testing::after_accepting;
using testing::after_accepting_plainly;
using testing::Opened;
using testing::proposed;

namespace {

/// A ladder with a skill that has all levels, and one that is being written.
Opened sections(const std::string& second_skill) {
  return Opened(
      "## Design\n\n### Craft\n\n#### 1\nSketches.\n\n#### 2\nDraws.\n\n#### 3\nPlans.\n\n" +
      second_skill);
}

Opened matrix(const std::string& rows) {
  return Opened("## Design\n\nLevel/Skill\tCraft\tStudies\n" + rows);
}

}  // namespace

TEST_CASE("a skill is offered the levels that it lacks, in order, and then the next one") {
  CHECK(proposed(sections("### Studies\n\n#### ‸\n")) ==
        "#### 1: missing here\n#### 2: missing here\n#### 3: missing here\n"
        "#### 4: next in the series\n");
}

TEST_CASE("a proposed level fits between those above and below it") {
  CHECK(proposed(sections("### Studies\n\n#### 1\nAsks.\n\n#### ‸\n\n#### 3\nLeads.\n")) ==
        "#### 2: missing here\n");
  CHECK(proposed(sections("### Studies\n\n#### ‸\n\n#### 1\nAsks.\n")) == "");
  CHECK(proposed(sections("### Studies\n\n#### 3\nLeads.\n\n#### ‸\n")) ==
        "#### 4: next in the series\n");
}

TEST_CASE("the typed part of a level is replaced, and doesn't count as a level") {
  const Opened typed = sections("### Studies\n\n#### 1\nAsks.\n\n#### 2‸\n");
  CHECK(proposed(typed) == "#### 2: missing here\n");
  CHECK(after_accepting(typed, "#### 2").ends_with("#### 1\nAsks.\n\n#### 2\n${1}\n"));
  CHECK(proposed(sections("### Studies\n\n####‸\n\n#### 3\nLeads.\n")) ==
        "#### 1: missing here\n#### 2: missing here\n");
  CHECK(proposed(sections("### Studies\n\n#### 2‸ (by appointment)\n")) == "");
}

TEST_CASE("a heading with text below it gets only a name") {
  CHECK(after_accepting(sections("### Studies\n\n#### ‸\nAsks.\n"), "#### 1")
            .ends_with("#### 1\nAsks.\n"));
}

TEST_CASE("an empty line in a skill can become a level with a place for its expectation") {
  const Opened opened = sections("### Studies\n\n#### 1\nAsks.\n‸\n#### 3\nLeads.\n");
  CHECK(proposed(opened) == "#### 2: missing here\n");
  CHECK(after_accepting(opened, "#### 2").ends_with("Asks.\n\n#### 2\n${1}\n\n#### 3\nLeads.\n"));
  CHECK(
      after_accepting_plainly(opened, "#### 2").ends_with("Asks.\n\n#### 2\n\n\n#### 3\nLeads.\n"));
}

TEST_CASE("a level isn't inserted into the middle of an expectation") {
  CHECK(proposed(sections("### Studies\n\n#### 1\nAsks.\n‸\nAnd listens.\n")) == "");
}

TEST_CASE("a comment above the next level stays above it") {
  const Opened opened =
      sections("### Studies\n\n#### 1\nAsks.\n‸\n<!-- agreed in May -->\n#### 3\nLeads.\n");
  CHECK(after_accepting(opened, "#### 2")
            .ends_with("#### 2\n${1}\n\n<!-- agreed in May -->\n#### 3\nLeads.\n"));
}

TEST_CASE("new levels get the author's spacing") {
  const Opened opened("## Design\n### Craft\n#### 1\nSketches.\n#### 2\nDraws.\n#### ‸\n");
  CHECK(after_accepting(opened, "#### 3") ==
        "## Design\n### Craft\n#### 1\nSketches.\n#### 2\nDraws.\n#### 3\n${1}\n");
}

TEST_CASE("in a document with CRLF, new lines have CRLF") {
  const Opened opened(
      testing::with_crlf("## Design\n\n### Craft\n\n#### 1\nSketches.\n‸\n#### 3\nPlans.\n"));
  CHECK(after_accepting(opened, "#### 2") ==
        testing::with_crlf("## Design\n\n### Craft\n\n#### 1\nSketches.\n\n#### 2\n${1}\n\n"
                           "#### 3\nPlans.\n"));
}

TEST_CASE("a new row begins with the next level, and has a cell for each skill") {
  const Opened opened = matrix("IC1\tSketches.\tAsks.\nIC2\tDraws.\tLeads.\n‸");
  CHECK(proposed(opened).starts_with("IC3: next in the series\n"));
  CHECK(after_accepting(opened, "IC3").ends_with("IC2\tDraws.\tLeads.\nIC3\t${1}\t${2}"));
  CHECK(after_accepting_plainly(opened, "IC3").ends_with("IC2\tDraws.\tLeads.\nIC3\t\t"));
}

TEST_CASE("a row between others gets the level between theirs") {
  CHECK(proposed(matrix("IC1\tSketches.\tAsks.\nI‸\nIC3\tDraws.\tLeads.\n")) ==
        "IC2: next in the series\n");
  CHECK(proposed(matrix("‸\nIC2\tSketches.\tAsks.\n")) == "IC1: next in the series\n");
  CHECK(proposed(matrix("‸\nIC1\tSketches.\tAsks.\n")) == "");
  CHECK(proposed(matrix("IC1\tSketches.\tAsks.\n‸\nIC2\tDraws.\tLeads.\n")) == "");
}

TEST_CASE("if levels skip numbers, the next ones do so as well") {
  CHECK(proposed(matrix("10\ta.\tb.\n20\tc.\td.\n30\te.\tf.\n4‸")) == "40: next in the series\n");
  CHECK(proposed(matrix("10\ta.\tb.\n20\tc.\td.\n2‸")) == "21: next in the series\n");
}

TEST_CASE("a row that already has cells gets only a label") {
  CHECK(after_accepting(matrix("1\tSketches.\tAsks.\n‸\tDraws.\tLeads.\n"), "2")
            .ends_with("1\tSketches.\tAsks.\n2\tDraws.\tLeads.\n"));
}

TEST_CASE("a new row in a table gets its pipes") {
  const std::string table = "## Design\n\n| Level/Skill | Craft | Studies |\n|---|---|---|\n";
  CHECK(after_accepting(Opened(table + "| 1 | a. | b. |\n‸\n"), "2")
            .ends_with("b. |\n| 2 | ${1} | ${2} |\n"));
  CHECK(after_accepting(Opened(table + "| 1 | a. | b. |\n|‸\n"), "2")
            .ends_with("b. |\n| 2 | ${1} | ${2} |\n"));
  CHECK(after_accepting(Opened(table + "| 1 | a. | b. |\n| 2‸\n| 3 | c. | d. |"), "2")
            .ends_with("\n| 2 | ${1} | ${2} |\n| 3 | c. | d. |"));
  CHECK(after_accepting(Opened(table + "| 1 | a. | b. |\n| ‸ | c. | d. |\n"), "2")
            .ends_with("b. |\n| 2 | c. | d. |\n"));
  CHECK(after_accepting(Opened("|Level/Skill|Craft|\n|---|---|\n|1|a.|\n|‸\n"), "2")
            .ends_with("\n|2|${1}|\n"));
}

TEST_CASE("a new row in a table comes directly below another one") {
  CHECK(proposed(Opened("| Level/Skill | Craft |\n|---|---|\n| 1 | a. |\n\n‸\n\n## Studies\n")) ==
        "");
}

TEST_CASE("a header of levels gets another one, and each row gets a cell") {
  CHECK(after_accepting(Opened("## Design\n\nSkill/Level\t1\t2\t‸\nCraft\ta.\tb.\nStudies\tc.\n"),
                        "3") ==
        "## Design\n\nSkill/Level\t1\t2\t3\nCraft\ta.\tb.\t\nStudies\tc.\t\t\n");
  CHECK(after_accepting(Opened("## Design\n\n| Skill/Level | 1 |‸\n|---|---|\n| Craft | a. |\n"),
                        "2") ==
        "## Design\n\n| Skill/Level | 1 | 2 |\n|---|---|---|\n| Craft | a. |  |\n");
}

TEST_CASE("if `Levels:` lists the levels, a new level is added to it on first use") {
  const std::string ladder = "## Design\nLevels: 1 | 2\n\nLevel/Skill\tCraft\n1\tSketches.\n";
  CHECK(proposed(Opened(ladder + "‸\n\n## Other\n")) ==
        "2: missing here\n3: next in the series; also added to `Levels:`\n");
  const Opened opened(ladder + "2\tDraws.\n3‸\n");
  CHECK(proposed(opened) == "3: next in the series; also added to `Levels:`\n");
  CHECK(after_accepting(opened, "3") ==
        "## Design\nLevels: 1 | 2 | 3\n\nLevel/Skill\tCraft\n1\tSketches.\n2\tDraws.\n3\t${1}\n");
}

TEST_CASE("a ladder that extends another one is offered that ladder's levels") {
  const std::string base = "## All\n\nLevel/Skill\tTeamwork\nLow\ta.\nHigh\tb.\n\n";
  CHECK(proposed(Opened(base + "## Design\nExtends: #All\n\n### Craft\n\n#### ‸\n")) ==
        "#### Low: missing here\n#### High: missing here\n");
}

TEST_CASE("the first level of a ladder is the one that other ladders have") {
  CHECK(proposed(Opened({{"a.ladder", "## Design\n\n### Craft\n\n#### ‸\n"},
                         {"b.ladder", "Level/Skill\tTeamwork\nLow\ta.\nHigh\tb.\n"}})) ==
        "#### Low: as in other ladders\n#### High: as in other ladders\n");
}

TEST_CASE("levels without numbers are offered in the ladder's order") {
  const std::string craft =
      "## Design\n\n### Craft\n\n#### Junior\na.\n\n#### Senior\nb.\n\n#### Lead\nc.\n\n";
  CHECK(proposed(Opened(craft + "### Studies\n\n#### Junior\nd.\n\n#### ‸\n")) ==
        "#### Senior: missing here\n#### Lead: missing here\n");
  CHECK(proposed(Opened(craft + "### Studies\n\n#### Senior\nd.\n\n#### ‸\n")) ==
        "#### Lead: missing here\n");
}

TEST_CASE("a label is escaped so that it stays a label") {
  const Opened opened("## Design\n\nLevel/Skill\tCraft\nC #\ta.\nD\tb.\n\n### Studies\n\n#### ‸\n");
  CHECK(after_accepting_plainly(opened, "#### C \\#").ends_with("#### C \\#\n\n"));
  CHECK(
      after_accepting(opened, "#### C \\#").ends_with("#### C \\\\#\n${1}\n"));  // as in a snippet
}

TEST_CASE("an expectation can refer to a level of the ladder") {
  const auto text = [](const std::string& words) {
    return matrix("IC1\tSketches.\tAsks.\nIC2\t" + words + "\tLeads.\n");
  };
  CHECK(proposed(text("Draws with an IC‸")) ==
        "IC1: a level in this ladder\nIC2: a level in this ladder\n");
  CHECK(after_accepting(text("Draws with an IC‸ of the team."), "IC2")
            .ends_with("IC2\tDraws with an IC2 of the team.\tLeads.\n"));
  CHECK(proposed(text("Draws with an I‸")) == "");
  CHECK(proposed(text("Draws with an IC‸E train")) == "");
  CHECK(proposed(text("Draws with a TIC‸")) == "");
  CHECK(proposed(Opened("## A\n\nLevel/Skill\tB\nL1\tLeads an L‸\nL2\tc.\n")) == "");
}

TEST_CASE("a misspelt level is replaced as a whole, even if the cursor is inside it") {
  const std::string above =
      "## Design\n\n### Craft\n\n#### Junior\nSketches.\n\n#### Head Gardener\nDraws.\n\n"
      "### Studies\n\n#### Junior\nAsks.\n\n";
  const Opened inside(above + "#### He‸d Gradener\nLeads.\n");
  CHECK(proposed(inside) == "#### Head Gardener: missing here\n");
  CHECK(after_accepting(inside, "#### Head Gardener").ends_with("#### Head Gardener\nLeads.\n"));
  // The text before the cursor has to match.
  CHECK(proposed(Opened(above + "#### Hx‸d Gradener\nLeads.\n")) == "");
}
