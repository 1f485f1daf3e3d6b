#include "features/formatting/formatting.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "baseline/identity.h"
#include "layout/format.h"
#include "support/fixture.h"
#include "support/opened.h"
#include "support/texts.h"

using namespace ladder;
using testing::Opened;

namespace {

/// The findings in the text, by the identities that a baseline uses.
std::multiset<std::string> findings_in(const std::string& text) {
  const Opened opened(text);
  std::multiset<std::string> keys;
  for (const text::Diagnostic& it : opened.findings())
    for (const baseline::Identity& identity :
         baseline::identities_of(it, opened.view().model(), opened.view().text()))
      keys.insert(baseline::key_of(identity));
  return keys;
}

/// The text after a character was typed before the cursor, `‸`.
std::string typed(const std::string& text, char character) {
  const Opened opened(text);
  return testing::edited(opened.view().text(), features::formatting_while_typing(
                                                   opened.view(), opened.cursor(), character));
}

}  // namespace

TEST_CASE("formatting doesn't cause findings") {
  for (const std::string& text : testing::texts()) {
    const std::string formatted = layout::formatted(text);
    if (formatted == text) continue;
    const std::multiset<std::string> before = findings_in(text);
    const std::multiset<std::string> after = findings_in(formatted);
    std::vector<std::string> fresh;
    std::ranges::set_difference(after, before, std::back_inserter(fresh));
    INFO(testing::escaped(text), "\nbecomes\n", testing::escaped(formatted));
    CHECK(fmt::format("{}", fmt::join(fresh, "\n")) == "");
  }
}

TEST_CASE("a table is aligned when a pipe ends a cell") {
  CHECK(typed("## A\n\n|Level/Skill|B|\n|-|-|\n|1|Draws.|‸\n", '|') ==
        "## A\n\n| Level/Skill | B      |\n| ----------- | ------ |\n| 1           | Draws. |\n");
  CHECK(typed("## A\n\nLevel/Skill\tB\n1\ta  | ‸\n", '|') == "## A\n\nLevel/Skill\tB\n1\ta  | \n");
}

TEST_CASE("a line is formatted when the cursor leaves it, and no line moves") {
  CHECK(typed("##  A\n‸", '\n') == "## A\n");
  CHECK(typed("text\n##  A ##\n‸\nmore", '\n') == "text\n## A\n\nmore");
  CHECK(typed("## A\n\n\n\n‸\n", '\n') == "## A\n\n\n\n\n");
  CHECK(typed("## A\n\n|Level/Skill|B|\n|-|-|\n|1|Draws.|\n‸", '\n') ==
        "## A\n\n| Level/Skill | B      |\n| ----------- | ------ |\n| 1           | Draws. |\n");
}
