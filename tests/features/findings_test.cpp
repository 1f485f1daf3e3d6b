#include "semantics/findings.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "semantics/coverage.h"
#include "semantics/ladder_at.h"
#include "support/opened.h"

using namespace ladder;

namespace {

/// The rules that find something in each ladder.
std::string by_ladder(const std::string& text) {
  const testing::Opened opened(text);
  const auto findings = opened.findings();
  std::string result;
  for (std::uint32_t i = 0; i < opened.view().model().ladders.size(); ++i) {
    result += fmt::format("{}{}:", i == 0 ? "" : "; ", i);
    for (const auto& it : semantics::findings_of(opened.view().model(), i, findings))
      result += fmt::format(" {}", it.code);
  }
  return result;
}

/// The text of the expectation at the cursor, or "none".
std::string at_cursor(const std::string& text) {
  const testing::Opened opened(text);
  const auto view = semantics::ladder_at(opened.view(), opened.cursor());
  REQUIRE(view);
  const std::uint32_t index =
      semantics::expectation_at(view->ladder, opened.cursor() - view->origin);
  if (index == model::none) return "none";
  return fmt::format("`{}`", view->slice(view->ladder.expectations[index].text));
}

std::string states(const std::string& text) {
  static constexpr std::string_view signs = "#!.=-";
  const testing::Opened opened(text);
  const auto findings = opened.findings();
  const auto& [span, ladder] = opened.view().model().ladders[0];
  std::string result;
  for (const semantics::CellState it : semantics::states_of(ladder, span.begin, findings))
    result += signs[static_cast<std::size_t>(it)];
  return result;
}

}  // namespace

TEST_CASE("a finding belongs to the ladder that it begins in") {
  CHECK(by_ladder("## A\n## B\n\nProse.\n\n# C\n\n## D\n") == "0: empty-ladder; 1: empty-ladder");
  CHECK(by_ladder("## A\n\nLevel/Skill\tB\n1\t") == "0: empty-expectation");
  CHECK(by_ladder("<!-- ladder-ignore-file nothing -->\n## A\n\nLevel/Skill\tB\n1\tx\n") == "0:");
}

TEST_CASE("a finding belongs to the cell or section that it begins in") {
  const std::string grid = "## A\n\nLevel/Skill\tB\tC\n";
  CHECK(at_cursor(grid + "1\t‸x\ty\n") == "`x`");
  CHECK(at_cursor(grid + "1\tx‸\ty\n") == "`x`");
  CHECK(at_cursor(grid + "1\tx\t‸y\n") == "`y`");
  CHECK(at_cursor(grid + "1\tx\ty‸\n") == "`y`");
  CHECK(at_cursor(grid + "‸1\tx\ty\n") == "none");
  CHECK(at_cursor(grid + "1\tx\ty\n‸2\tz\t\n") == "none");
  CHECK(at_cursor("‸" + grid) == "none");
  const std::string sections = "## A\n\n### B\n";
  CHECK(at_cursor(sections + "#### ‸1\nx\n\n#### 2\ny\n") == "`x`");
  CHECK(at_cursor(sections + "#### 1\nx\n‸\n#### 2\ny\n") == "`x`");
  CHECK(at_cursor(sections + "#### 1\nx\n\n‸#### 2\ny\n") == "`y`");
  CHECK(at_cursor(sections + "#### 1\nx\n\n#### 2\ny\n‸") == "`y`");
  CHECK(at_cursor(sections + "#### 1\nx\n\n#### 2‸") == "``");
  CHECK(at_cursor("## A\n\n### ‸B\n#### 1\nx\n") == "none");
}

TEST_CASE("a cell's state shows what it contains") {
  CHECK(states("## A\n\nLevel/Skill\tB\tC\n1\tWrites.\tn/a\n2\t\tsame\n3\t<br>\tand reads.\n") ==
        "#-.=.!");
  CHECK(states("## A\n\n### B\n#### 1\nWrites notes, and (\n#### 2\nsame\n#### 3\n") == "!=.");
}

TEST_CASE("findings are counted by severity") {
  const testing::Opened opened("## A\n\nLevel/Skill\tB\tC\n1\t\tWrites  notes and and reads.\n");
  const semantics::FindingCounts counts = semantics::counts_of(opened.findings());
  CHECK(fmt::format("{} {} {} {}", counts.errors, counts.warnings, counts.hints, counts.all()) ==
        "1 1 1 3");
}
