#include <map>
#include <string>

#include <doctest/doctest.h>

#include "support/proposed.h"

using namespace ladder;
using testing::after_accepting;
using testing::Opened;
using testing::proposed;

namespace {

const std::string levels = "Levels:: the levels and their order\n";
const std::string track = "Track …:: the levels of one track\n";
const std::string scale = "Scale:: words that rank the expectations\n";
const std::string extends = "Extends:: the ladder to inherit skills from\n";

const std::string grid =
    "\nLevel/Skill\tCraft\nIC1\tKnows type.\nIC2\tDoes layout.\nIC3\tDoes books.\n";

Opened below_heading(const std::string& lines) { return Opened("## Design\n" + lines + grid); }

}  // namespace

TEST_CASE("directives that aren't used yet are offered directly below a heading") {
  CHECK(proposed(below_heading("‸\n")) == levels + track + scale + extends);
  CHECK(proposed(below_heading("Levels: IC1\n‸\n")) == track + scale + extends);
  CHECK(proposed(below_heading("‸\nscale: A < B\n")) == levels + track + extends);
  CHECK(proposed(below_heading("<!-- agreed\nin May -->\n\n‸\n<!-- ours -->\nScale: A < B\n")) ==
        levels + track + extends);
}

TEST_CASE("below prose, directives have no effect and aren't offered") {
  CHECK(proposed(below_heading("What we expect.\n‸\n")) == "");
  CHECK(proposed(below_heading("<!-- agreed\n‸\nin May -->\n")) == "");
  CHECK(proposed(Opened("## Design\n" + grid + "‸\n\n## Other\n")).find("Scale") ==
        std::string::npos);
}

TEST_CASE("a heading followed only by prose isn't a ladder, and doesn't become one") {
  CHECK(proposed(Opened("## About us\n‸\nWe are many.\n\n## Design\n" + grid)) == "");
  CHECK(proposed(Opened("# Acme\n‸\n\n## Design\n" + grid)) == "");
}

TEST_CASE("part of a key can be typed first, even below a heading with nothing else") {
  CHECK(proposed(below_heading("ext‸\n")) == extends);
  CHECK(after_accepting(Opened("## Design\nSc‸\n"), "Scale:") == "## Design\nScale: ${1}\n");
  CHECK(proposed(below_heading("Sc‸ale\n")) == "");
}

TEST_CASE("`Levels:` comes with the levels in use") {
  CHECK(after_accepting(below_heading("‸\n"), "Levels:") ==
        "## Design\nLevels: IC1 | IC2 | IC3${1}\n" + grid);
  CHECK(testing::documentation_shown(below_heading("‸\n"), "Levels:").find("lowest first") !=
        std::string::npos);
}

TEST_CASE("`Levels:` is offered the levels that it lacks, and the next one") {
  CHECK(proposed(below_heading("Levels: ‸\n")) ==
        "IC1 | IC2 | IC3: all levels in this ladder\nIC1: in use\nIC2: in use\nIC3: in use\n");
  CHECK(proposed(below_heading("Levels: IC1 | ‸\n")) == "IC2: in use\nIC3: in use\n");
  CHECK(proposed(below_heading("Levels: IC1 | ‸ | IC3\n")) == "IC2: in use\n");
  CHECK(proposed(below_heading("Levels: IC1 | IC2 | IC3 | ‸\n")) == "IC4: next in the series\n");
  CHECK(proposed(below_heading("Levels: IC2 | ‸\n")) == "IC3: in use\n");
  CHECK(proposed(below_heading("Levels: IC1 | ‸IC3\n")) == "");
}

TEST_CASE("an entry is separated from its neighbours, and ends at a separator that is typed") {
  CHECK(
      after_accepting(below_heading("Levels:‸\n"), "IC1").starts_with("## Design\nLevels: IC1\n"));
  CHECK(after_accepting(below_heading("Levels: IC1|‸| IC3\n"), "IC2")
            .starts_with("## Design\nLevels: IC1| IC2 | IC3\n"));
  CHECK(after_accepting(below_heading("Levels: IC1 | C2‸\n"), "IC2")
            .starts_with("## Design\nLevels: IC1 | IC2\n"));
}

TEST_CASE("a ladder without levels is offered those of other ladders") {
  CHECK(proposed(Opened({{"a.ladder", "## Design\nLevels: ‸\n"},
                         {"b.ladder", "Level/Skill\tA\nLow\tb.\nHigh\tc.\n"}})) ==
        "Low | High: as in other ladders\n");
}

TEST_CASE(
    "`Scale:` is offered the scales of other ladders and well-known ones, whole or word by word") {
  const std::string other = "## B\nScale: Sees < Does < Shows\n";
  const auto opened = [&](const std::string& line) {
    return Opened({{"a.ladder", "## Design\n" + line + "\n" + grid}, {"b.ladder", other}});
  };
  CHECK(proposed(opened("Scale: ‸"))
            .starts_with("Sees < Does < Shows: as in other ladders\n"
                         "Awareness < Working < Practitioner < Expert: a well-known scale\n"));
  CHECK(proposed(opened("Scale: sees <‸")) ==
        "Does: as in other ladders\nShows: as in other ladders\n");
  CHECK(proposed(opened("Scale: Knows < ‸")) == "Does: begins several expectations\n");
  CHECK(after_accepting(opened("Scale: Sees <‸"), "Does")
            .starts_with("## Design\nScale: Sees < Does\n"));
}

namespace {

/// A ladder that is to extend another one, among several.
Opened extending(const std::string& value) {
  return Opened({{"teams/design.ladder",
                  "## Everyone\n\nLevel/Skill\tTeamwork\n1\ta.\n\n## Design\nExtends:" + value +
                      "\n\nLevel/Skill\tCraft\n1\tb.\n\n## Books\nExtends: "
                      "#Design\n\nLevel/Skill\tType\n1\tc.\n\n"
                      "## Films\nExtends: #Books\n\nLevel/Skill\tCuts\n1\td.\n"},
                 {"house.ladder", "Level/Skill\tManners\tMoney\n1\ta.\tb.\n"},
                 {"teams/low.ladder", "Level/Skill\tManners\nLow\ta.\n"},
                 {"teams/many.ladder",
                  "## One\n\nLevel/Skill\tA\n1\ta.\n\n## Two\n\nLevel/Skill\tB\n1\tb.\n\n"
                  "## one\n\nLevel/Skill\tC\n1\tc.\n"}});
}

}  // namespace

TEST_CASE("`Extends:` is offered ladders with the same levels that don't extend this one") {
  CHECK(proposed(extending(" ‸")) ==
        "#Everyone: 1 skill, 1 level\n../house.ladder: 2 skills, 1 level\n"
        "many.ladder#One: 1 skill, 1 level\nmany.ladder#Two: 1 skill, 1 level\n");
  CHECK(
      after_accepting(extending("many‸"), "many.ladder#Two").find("\nExtends: many.ladder#Two\n") !=
      std::string::npos);
}

TEST_CASE("the content of a ladder is shown before it is extended") {
  CHECK(testing::documentation_shown(extending("‸"), "../house.ladder") ==
        "**house.ladder**\n\nLevels: `1`\n\nSkills: `Manners` and `Money`\n\n");
}
