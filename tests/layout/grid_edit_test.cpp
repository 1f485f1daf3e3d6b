#include "layout/grid_edit.h"

#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "layout/lone_ladder.h"

using namespace ladder;
using layout::Axis;

namespace {

/// A ladder's text after an edit, or the reason why it stays the same.
template <class Edit>
std::string after(const std::string& text, const Edit& edit) {
  std::optional<layout::LoneLadder> ladder = layout::LoneLadder::read(text, "\n");
  REQUIRE(ladder);
  const layout::LadderEdit made = edit(ladder->source());
  if (!made.obstacle.empty()) return made.obstacle;
  REQUIRE(ladder->apply(made.edits));
  return ladder->text();
}

std::string inserted(const std::string& text, Axis axis, std::uint32_t place,
                     std::string_view name) {
  return after(text, [&](const layout::Source& source) {
    return layout::inserted(source, axis, place, name);
  });
}

std::string removed(const std::string& text, Axis axis, std::uint32_t index) {
  return after(text,
               [&](const layout::Source& source) { return layout::removed(source, axis, index); });
}

std::string moved(const std::string& text, Axis axis, std::uint32_t index, std::uint32_t to) {
  return after(
      text, [&](const layout::Source& source) { return layout::moved(source, axis, index, to); });
}

}  // namespace

TEST_CASE("a level can be added in the middle, and gets `same` where the level above says so") {
  CHECK(inserted("## A\nLevels: Junior | Lead\n\nLevel/Skill\tB\tC\nJunior\tCuts.\tBuys.\n"
                 "Lead\tsame\tSells.\n",
                 Axis::level, 1, "Senior | expert") ==
        "## A\nLevels: Junior | Senior \\| expert | Lead\n\nLevel/Skill\tB\tC\n"
        "Junior\tCuts.\tBuys.\nSenior | expert\tsame\t\nLead\tsame\tSells.\n");
  CHECK(inserted("## A\n\nSkill/Level\t1\t3\nB\tCuts.\tBakes.\nC\tBuys.\n", Axis::level, 1, "2") ==
        "## A\n\nSkill/Level\t1\t2\t3\nB\tCuts.\t\tBakes.\nC\tBuys.\t\n");
}

TEST_CASE("a level of a track is added to its track") {
  CHECK(inserted("## A\nTrack Expert: Senior | Head\nTrack Manager: Lead\n\nLevel/Skill\tB\n"
                 "Senior\tCuts.\nHead\tPlans.\nLead\tHires.\n",
                 Axis::level, 1, "Principal") ==
        "## A\nTrack Expert: Senior | Principal | Head\nTrack Manager: Lead\n\nLevel/Skill\tB\n"
        "Senior\tCuts.\nPrincipal\t\nHead\tPlans.\nLead\tHires.\n");
}

TEST_CASE("a number belongs where the other numbers put it") {
  const std::string text = "## A\n\nLevel/Skill\tB\n1\tCuts.\n2\tBakes.\n";
  CHECK(inserted(text, Axis::level, 0, "3") == "its number puts it in a different position");
  CHECK(inserted(text, Axis::level, 2, "3") == text + "3\t\n");
  CHECK(inserted(text, Axis::level, 2, "2") == "the ladder already has one");
  CHECK(moved(text, Axis::level, 0, 1) ==
        "levels with numbers are in the order of their numbers; rename the level instead, or list "
        "the levels in `Levels:`");
}

TEST_CASE("a skill can be added before the first one, in every layout") {
  CHECK(inserted("## A\n\n| Level/Skill | B |\n|---|---|\n| 1 | Cuts. |\n", Axis::skill, 0, "C") ==
        "## A\n\n| Level/Skill | C | B |\n|---|---|---|\n| 1 |  | Cuts. |\n");
  CHECK(inserted("## A\n\n### B\n\n#### 1\nCuts.\n", Axis::skill, 0, "C") ==
        "## A\n\n### C\n\n#### 1\n\n### B\n\n#### 1\nCuts.\n");
  CHECK(inserted("## A\n\n### 1\n\n#### B\nCuts.\n\n### 2\n\n#### B\nBakes.\n", Axis::skill, 0,
                 "C") ==
        "## A\n\n### 1\n\n#### C\n\n#### B\nCuts.\n\n### 2\n\n#### C\n\n#### B\nBakes.\n");
}

TEST_CASE("what repeated a removed level keeps its meaning") {
  CHECK(removed("## A\nLevels: 1 | 2 | 3\n\n### B\n\n#### 1\nCuts.\n\n#### 2\nBakes:\n\n- it\n\n"
                "#### 3\nsame\n",
                Axis::level,
                1) == "## A\nLevels: 1 | 3\n\n### B\n\n#### 1\nCuts.\n\n#### 3\nBakes:\n\n- it\n");
}

TEST_CASE("a removed level or skill goes with its comments, its description and its entries") {
  CHECK(removed("## A\nLevels: 1 | 2\n\n### B\n\n<!-- why? -->\n#### 1\nCuts.\n\n#### 2\nBakes.\n",
                Axis::level, 0) == "## A\nLevels: 2\n\n### B\n\n#### 2\nBakes.\n");
  CHECK(removed("## A\n\n##### B\nAbout B.\n\n##### C\nAbout C.\n\n| Level/Skill | B | C |\n"
                "|:---|---|:-:|\n| 1 | Cuts. | Buys. |\n| 2 | |\n",
                Axis::skill, 0) ==
        "## A\n\n##### C\nAbout C.\n\n| Level/Skill | C |\n|:---|:-:|\n| 1 | Buys. |\n| 2 |\n");
  CHECK(removed("## A\n\nLevel/Skill\tB\n1\tCuts.\n", Axis::skill, 0) == "a ladder needs a skill");
}

TEST_CASE("a moved column takes its alignment along, and a short row is filled up") {
  CHECK(moved("## A\n\n| Level/Skill | B | C |\n|:---|---|:-:|\n| 1 | Cuts. | Buys. |\n| 2 | Eats. "
              "|\n",
              Axis::skill, 0, 1) ==
        "## A\n\n| Level/Skill | C | B |\n|:---|:-:|---|\n| 1 | Buys. | Cuts. |\n| 2 |  | Eats. "
        "|\n");
}

TEST_CASE("moved levels are moved in every part, and in `Levels:`") {
  CHECK(moved("## A\nLevels: Lead | Junior\n\nLevel/Skill\tB\nJunior\tCuts.\nLead\tPlans.\n\n"
              "### C\n\n#### Lead\nBuys.\n\n<!-- why? -->\n#### Junior\nEats.\n",
              Axis::level, 0, 1) ==
        "## A\nLevels: Junior | Lead\n\nLevel/Skill\tB\nLead\tPlans.\nJunior\tCuts.\n\n### C\n\n"
        "<!-- why? -->\n#### Junior\nEats.\n\n#### Lead\nBuys.\n");
  CHECK(moved("## A\n\nLevel/Skill\tB\n1\tCuts.\n\n### C\n\n#### 1\nBuys.\n", Axis::skill, 0, 1) ==
        "it's in another table or list of sections");
}
