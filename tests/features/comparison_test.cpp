#include "semantics/comparison.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/opened.h"
#include "support/shapes.h"

using namespace ladder;

namespace {

semantics::Comparison compared(const std::string& text, std::uint32_t one, std::uint32_t other) {
  const testing::Opened opened(text);
  return semantics::compare(semantics::ladder_view(opened.view(), 0), one, other);
}

/// Both expectations of each skill, with the words marked that only one of them has.
std::string lines(const std::string& text) {
  std::string result;
  for (const semantics::ComparedSkill& it : compared(text, 0, 1).skills)
    result += fmt::format(
        "{}: {} > {}{}\n", it.name, testing::marked(it.lower.said.prose.text, it.lower.differ),
        testing::marked(it.higher.said.prose.text, it.higher.differ), it.alike ? "" : " (unlike)");
  return result;
}

const std::string garden =
    "## Garden\n\n"
    "Level/Skill\tPlanting\tTrees\tDriving\tTools\n"
    "1\tPlants hedges and *bulbs*.\tWaters young trees.\tn/a\tsame\n"
    "2 (head)\tPlants hedges:<br>- long ones.\tsame\t\tSharpens.\n";

}  // namespace

TEST_CASE("words that only one of two levels has are found, skill by skill") {
  CHECK(lines(garden) ==
        "Planting: Plants hedges ‹and *bulbs›*. > Plants hedges:\n‹long ones›.\n"
        "Trees: Waters young trees. > Waters young trees.\n"
        "Driving:  > \n"
        "Tools:  > Sharpens.\n");
  CHECK(lines("## A\n\n### B\n#### 1\nWaters trees.\n\n### C\n#### 2\nPlants hedges.\n\n### B\n"
              "#### 2\nPlans parks.\n") ==
        "B: ‹Waters trees›. > ‹Plans parks›. (unlike)\n"
        "C:  > Plants hedges.\n");
}

TEST_CASE("two levels are shown next to each other in readable Markdown") {
  CHECK(to_markdown(compared(garden, 1, 0)) == R"(# `1` and `2` in `Garden`

Words only in `2` are in **bold**, and words only in `1` are in *italics*. Nothing is marked in expectations that have little in common.

## Planting

`1`:

> Plants hedges *and \*bulbs*\*.

`2`:

> Plants hedges:
>
> - **long ones**.

## Trees

`1`:

> Waters young trees.

`2`: `same`

> Waters young trees.

## Driving

`1`: nothing is expected (`n/a`)

`2`: nothing is written yet

## Tools

`1`: `same`, but the level below has no expectation

`2`:

> Sharpens.
)");
}

TEST_CASE("missing names are labelled as such") {
  CHECK(to_markdown(compared("Level/Skill\t\n\tWaters trees.\n\tPlans parks.\n", 0, 1)) ==
        R"(# a level without a label and a level without a label in a ladder without a title

Words only in a level without a label are in **bold**, and words only in a level without a label are in *italics*. Nothing is marked in expectations that have little in common.

## (no name)

a level without a label:

> Waters trees.

a level without a label:

> Plans parks.
)");
}

TEST_CASE("levels of any ladder can be compared") {
  for (const testing::Shape& it : testing::shapes()) {
    INFO(std::string(it.name));
    const testing::Opened opened(it.text(60));
    for (std::uint32_t i = 0; i < opened.view().model().ladders.size(); ++i) {
      const semantics::LadderView view = semantics::ladder_view(opened.view(), i);
      const auto levels = static_cast<std::uint32_t>(view.ladder.levels.size());
      if (levels < 2) continue;
      const semantics::Comparison comparison = semantics::compare(view, 0, levels - 1);
      CHECK(comparison.skills.size() == view.ladder.skills.size());
      CHECK(to_markdown(comparison).starts_with("# "));
    }
  }
}
