#include <string>

#include <doctest/doctest.h>

#include "features/rename/rename.h"
#include "support/opened.h"

using namespace ladder;

namespace {

std::string linked(const std::string& text) {
  const testing::Opened opened(text);
  const auto names = features::linked_names(opened.view(), opened.cursor());
  return names.empty() ? "nothing" : testing::marked(opened.view().text(), names);
}

}  // namespace

TEST_CASE("all places of a ladder where a label is written in the same way are edited together") {
  CHECK(linked("## A\nLevels: L1 | L2 (lead)\n\n### Team\n\n#### L‸2 (lead)\nHelps L1 and L2.\n\n"
               "### Tools\n\n#### L2\n\n## B\n\n### Team\n\n#### L2\n") ==
        "## A\nLevels: L1 | ‹L2› (lead)\n\n### Team\n\n#### ‹L2› (lead)\nHelps L1 and L2.\n\n"
        "### Tools\n\n#### ‹L2›\n\n## B\n\n### Team\n\n#### L2\n");
  CHECK(linked("## A\nLevels: ‸L1\n\nLevel/Skill\tTeam\nL1\tAsks.\n") ==
        "## A\nLevels: ‹L1›\n\nLevel/Skill\tTeam\n‹L1›\tAsks.\n");
  CHECK(linked("## A\n\n### Tea‸m\n\n### Team\n") == "## A\n\n### ‹Team›\n\n### ‹Team›\n");
}

TEST_CASE("a name that occurs once, or is written in two ways, isn't linked") {
  CHECK(linked("## A\n\n### Team\n\n#### ‸1\n") == "nothing");
  CHECK(linked("## A\n\n### Team\n\n#### ‸l1\n\n### Tools\n\n#### L1\n") == "nothing");
  CHECK(linked("## ‸A\n\n## B\nExtends: #A\n") == "nothing");
  // The qualifier and expectations don't contain linked labels.
  CHECK(linked("## A\n\n### Team\n\n#### 1 (le‸ad)\n\n### Tools\n\n#### 1\n") == "nothing");
  CHECK(linked("## A\n\n### Team\n\n#### L1\nHelps ‸L1.\n\n### Tools\n\n#### L1\n") == "nothing");
}
