#include "features/hover/hover.h"

#include <map>
#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/opened.h"
#include "support/shapes.h"
#include "support/texts.h"

using namespace ladder;

namespace {

/// The hover at the cursor, below the text that it is about, or "nothing".
std::string hovered(const std::map<std::string, std::string>& texts) {
  const testing::Opened opened(texts);
  const auto it = features::hover(opened.view(), opened.cursor());
  if (!it) return "nothing";
  return fmt::format("[{}]\n{}", text::slice(opened.view().text(), it->span), it->markdown);
}

std::string hovered(const std::string& text) { return hovered({{"test.ladder", text}}); }

/// `text` with the cursor before the first `mark`.
std::string at(std::string text, std::string_view mark) {
  return text.insert(text.find(mark), "‸");
}

const std::string garden =
    "## Garden\n"
    "Scale: Basic < Solid < Expert\n\n"
    "Level/Skill\tPlanting\tTrees\tDriving\n"
    "1\tBasic: plants hedges and *bulbs*.\tBasic: waters young trees.\tn/a\n"
    "2 (head)\tSolid: plants hedges and plans beds.\tBasic: waters trees.\tsame\n"
    "3\tSolid: plants hedges and plans beds.\tsame\t\n"
    "4\tLeads.\tExpert: prunes.<br>- Fruit trees<br>- Limes, with 3 helpers\tn/a\n";

}  // namespace

TEST_CASE("an expectation is shown with the levels below and above, and new parts in bold") {
  CHECK(hovered(at(garden, "plants hedges and plans")) ==
        R"([Solid: plants hedges and plans beds.]
**`Planting`** at **`2`** (head)

This is level 2 of 4, skill 1 of 3 in `Garden`, rank `Solid` (2 of 3).

One level below, `1`:

> Basic: plants hedges and \*bulbs\*.

Here, with new words in **bold**:

> **Solid**: plants hedges and **plans beds**.

One level above, `3`, with the same wording:

> Solid: plants hedges and plans beds.
)");
}

TEST_CASE("the lowest level has no level below it, and the highest none above it") {
  CHECK(hovered(at(garden, "waters young")) ==
        R"([Basic: waters young trees.]
**`Trees`** at **`1`**

This is level 1 of 4, skill 2 of 3 in `Garden`, rank `Basic` (1 of 3).

Here:

> Basic: waters young trees.

One level above, `2`, with nothing added:

> Basic: waters trees.
)");
  CHECK(hovered(at(garden, "prunes.")) ==
        R"([Expert: prunes.<br>- Fruit trees<br>- Limes, with 3 helpers]
**`Trees`** at **`4`**

This is level 4 of 4, skill 2 of 3 in `Garden`, rank `Expert` (3 of 3).

One level below, `3`, the same as at `2`:

> Basic: waters trees.

Here, almost entirely new:

> Expert: prunes.
>
> - Fruit trees
> - Limes, with 3 helpers
)");
}

TEST_CASE("`same` is shown as the expectation that it repeats") {
  CHECK(hovered(at(garden, "same\t\n")) ==
        R"([same]
**`Trees`** at **`3`**

This is level 3 of 4, skill 2 of 3 in `Garden`.

**`same`** the expectation is the same as at the level below

Here, the same as at `2`:

> Basic: waters trees.

One level above, `4`, almost entirely new:

> Expert: prunes.
>
> - Fruit trees
> - Limes, with 3 helpers
)");
  CHECK(hovered(at(garden, "same\n")) ==
        R"([same]
**`Driving`** at **`2`** (head)

This is level 2 of 4, skill 3 of 3 in `Garden`.

**`same`** the expectation is the same as at the level below

Here: `same`, but the level below has no expectation.

One level above, `3`: nothing is written yet.
)");
}

TEST_CASE("n/a says that nothing is expected") {
  CHECK(hovered(at(garden, "n/a\n2")) ==
        R"([n/a]
**`Driving`** at **`1`**

This is level 1 of 4, skill 3 of 3 in `Garden`.

**`n/a`** nothing is expected here, and that's intended

One level above, `2`: `same`, but the level below has no expectation.
)");
}

TEST_CASE("an empty cell shows the expectations of other ladders") {
  std::map<std::string, std::string> texts;
  texts["a/garden.ladder"] = "## Garden\n\nLevel/Skill\tTrees\n1\tWaters.\n2\t‸\n3\tPlans.\n";
  CHECK(hovered(texts) ==
        R"([]
**`Trees`** at **`2`**

This is level 2 of 3, skill 1 of 1 in `Garden`.

One level below, `1`:

> Waters.

Here: nothing is written yet.

One level above, `3`:

> Plans.
)");
  texts["a/street.ladder"] = "## Street | *all*\n\n### Trees\n#### 2\nPrunes:\n- limes\n- planes\n";
  texts["b.ladder"] = "Level/Skill\tTREES\n2\tCounts.\n";
  CHECK(hovered(texts).ends_with(R"(

Other ladders ask for:

- `Street | *all*` in `street.ladder`: Prunes: limes planes
- a ladder without a title in `../b.ladder`: Counts.
)"));
  texts["c.ladder"] =
      "## C\n\nLevel/Skill\tTrees\n2\t# of \\| trees\n\n## D\n\n### trees\n#### 2\nx\n";
  CHECK(hovered(texts).ends_with("- `C` in `../c.ladder`: \\# of \\| trees\n- and 1 more\n"));
}

TEST_CASE("a skill is shown with its gaps, its description, and the other ladders that have it") {
  const std::string text =
      "## Garden\n\n### ‸Trees ###\n<!-- later -->\nWhat we *do*\nwith trees.\n\n- Limes\n\n"
      "#### 1\nWaters.\n#### 2\n#### 3\n\n### Beds\n#### 4\nDigs.\n";
  CHECK(hovered(text) ==
        R"([Trees]
**`Trees`**

This is skill 1 of 2 in `Garden`. 1 of 4 levels filled; `2`, `3` and `4` are empty.

What we \*do\* with trees.

- Limes
)");
  CHECK(hovered({{"a.ladder", text},
                 {"b.ladder", "## B\n\nLevel/Skill\ttrees\n1\tWaters.\n\n## C\n### Trees\n"}})
            .ends_with("\n\nOther ladders with this skill:\n\n"
                       "- `B` in `b.ladder`: 1 of 1 level filled\n"
                       "- `C` in `b.ladder`: 0 of 0 levels filled\n"));
  std::string others;
  for (int i = 0; i < 8; ++i) others += fmt::format("## L{}\n\nLevel/Skill\tTrees\n1\tx\n", i);
  CHECK(hovered({{"a.ladder", text}, {"b.ladder", others}}).ends_with("filled\n- and 3 more\n"));
}

TEST_CASE("a level is shown with all its expectations") {
  CHECK(hovered(at(garden, "2 (head)")) ==
        R"([2]
**`2`** (head)

This is level 2 of 4 in `Garden`. 3 of 3 skills filled.

- `Planting`: Solid: plants hedges and plans beds.
- `Trees`: Basic: waters trees.
- `Driving`: `same`, but the level below has no expectation
)");
  CHECK(hovered(at(garden, "3\tSolid")) ==
        R"([3]
**`3`**

This is level 3 of 4 in `Garden`. 2 of 3 skills filled; `Driving` is empty.

- `Planting`: Solid: plants hedges and plans beds.
- `Trees`: Basic: waters trees.
- `Driving`: nothing is written yet
)");
  std::string wide = "## A\nLevels: ‸1 | 2\n\nLevel/Skill";
  for (int i = 0; i < 20; ++i) wide += fmt::format("\tS{}", i);
  wide += "\n1" + std::string(20, '\t') + "x\n2\n";
  const std::string shown = hovered(wide);
  CHECK(
      shown.starts_with("[1]\n**`1`**\n\nThis is level 1 of 2 in `A`. 1 of 20 skills filled; "
                        "`S0`, `S1`, `S2` and 16 more are empty.\n\n- `S0`: nothing"));
  CHECK(shown.ends_with("- `S11`: nothing is written yet\n- and 8 more\n"));
}

TEST_CASE("inherited expectations are shown with the levels") {
  const std::map<std::string, std::string> texts = {
      {"all.ladder",
       "## Everyone\n\nLevel/Skill\tSafety\tTrees\n2\tSees to it.\tx\n1\tWears gloves.\tx\n"},
      {"garden.ladder",
       "## ‸Garden\nExtends: all.ladder\n\nLevel/Skill\tTrees\n1\tWaters.\n2\tPrunes.\n"}};
  CHECK(hovered(texts) ==
        R"([Garden]
**`Garden`**

2 levels, `1` to `2`, and 1 skill, written as a matrix with one level per row.

2 of 2 filled: 2 expectations.

It extends `Everyone` in `all.ladder` and inherits 1 skill: `Safety`.
)");
  auto on_level = texts;
  on_level["garden.ladder"] =
      "## Garden\nExtends: all.ladder\n\nLevel/Skill\tTrees\n1\tWaters.\n‸2\tPrunes.\n";
  CHECK(hovered(on_level) ==
        R"([2]
**`2`**

This is level 2 of 2 in `Garden`. 1 of 1 skill filled.

- `Trees`: Prunes.
- `Safety` from `Everyone` in `all.ladder`: Sees to it.
)");
  auto on_path = texts;
  on_path["garden.ladder"] =
      at("## Garden\nExtends: all.ladder\n\nLevel/Skill\tTrees\n1\tx\n", "all");
  CHECK(hovered(on_path).starts_with("[all.ladder]\n**`Everyone` in `all.ladder`**\n\n2 levels"));
}

TEST_CASE("a ladder's title shows what the ladder contains") {
  CHECK(hovered("# Parks\n\n## ‸Garden (all)\nLevels: 1 | 2 | 3\n\nWhat *gardeners* do.\n\n"
                "| Skill/Level | 1 | 2 |\n|---|---|---|\n| Trees | Waters. | same |\n\n"
                "### Beds\n#### 3\nn/a\n") ==
        R"([Garden (all)]
**`Garden (all)`**

3 levels, `1` to `3`, and 2 skills, written as a table with one skill per row and in sections.

3 of 6 filled: 1 expectation, 1 `n/a` and 1 `same`. `Trees` at `3`, `Beds` at `1` and `Beds` at `2` are empty.

What \*gardeners\* do.
)");
  CHECK(hovered("#‸#\n\nLevel/Skill\tTrees\n1\tWaters.\n") ==
        R"([#]
**a ladder without a title**

1 level and 1 skill, written as a matrix with one level per row.

1 of 1 filled: 1 expectation.
)");
  CHECK(hovered("## Empty‸\n") == "[Empty]\n**`Empty`**\n\n0 levels and 0 skills.\n");
  CHECK(hovered("## A\nExtends: ‸b.ladder\n\n### B\n")
            .starts_with("[b.ladder]\n**`Extends:`** this ladder inherits"));
}

TEST_CASE("a reference shows the level, and its expectation in the same skill") {
  const std::string text =
      "## Team\n\nLevel/Skill\tWork\nIC1\tAsks IC2 (senior) and IC9.\nIC2 (senior)\tAnswers.\n";
  CHECK(hovered(at(text, "IC2 (senior) and")) ==
        "[IC2]\n**`IC2`** (senior)\n\nThis is level 2 of 2 in `Team`. In `Work`, it asks for:\n\n"
        "> Answers.\n");
  CHECK(hovered(at(text, "IC9")) == "[IC9]\n**`IC9`**\n\nThis ladder doesn't have this level.\n");
  CHECK(hovered({{"a.ladder", at(text, "IC9")},
                 {"b.ladder", "## Leads\n\nLevel/Skill\tWork\nic9\tLeads.\n"}}) ==
        "[IC9]\n**`IC9`**\n\nThis ladder doesn't have this level. It's a level in `Leads` in "
        "`b.ladder`.\n");
}

TEST_CASE("a rank shows its place on the scale") {
  const std::string said =
      "]\n**`Solid`**\n\nThis is rank 2 of 3: `Basic` < `Solid` < `Expert`. 2 expectations in this "
      "ladder begin with `Solid`.\n";
  CHECK(hovered(at(garden, "Solid <")) == "[Solid" + said);
  CHECK(hovered(at(garden, "Solid: plants")) == "[Solid" + said);
  CHECK(hovered("## A\nScale: x < ‸* < y\n\n### B\n#### 1\nx\n") == "nothing");
}

TEST_CASE("keywords show what they mean") {
  CHECK(hovered("## A\n‸Levels: 1\n\n### B\n")
            .starts_with("[Levels]\n**`Levels:`** sets the levels"));
  CHECK(hovered("## A\nScale: x ‸< y\n\n### B\n")
            .starts_with("[x < y]\n**`Scale:`** lists words that rank"));
  CHECK(hovered("## A\n‸Level: 1\n\n### B\n") == "nothing");
}

TEST_CASE("a suppression shows what it does, and its rules show their pages") {
  const std::string text =
      "## A\n\n### B\n<!-- ladder-ignore level-gap, nothing in B: as we agreed -->\n#### 1\nx\n";
  CHECK(hovered(at(text, "ladder-ignore"))
            .starts_with("[ladder-ignore]\n**`ladder-ignore`** suppresses findings in"));
  CHECK(hovered(at(text, "agreed"))
            .starts_with(
                "[<!-- ladder-ignore level-gap, nothing in B: as we agreed -->]\n**`ladder"));
  CHECK(hovered(at(text, "level-gap")).starts_with("[level-gap]\n# level-gap\n\n"));
  CHECK(hovered(at(text, "nothing")) == "nothing");
  CHECK(hovered(at(text, "B:")).starts_with("[B]\n**`B`**\n\nThis is skill 1 of 1"));
  CHECK(hovered("## A\n\n<!-- ‸agreed -->\n### B\n") == "nothing");
}

TEST_CASE("prose and the lines between cells show nothing") {
  CHECK(hovered("‸") == "nothing");
  CHECK(hovered("Only ‸prose.\n") == "nothing");
  CHECK(hovered("## A\n\n‸Level/Skill\tB\n1\tx\n") == "nothing");
}

TEST_CASE("hovering works at any place of any document") {
  std::size_t answers = 0;
  const auto check = [&](const std::string& text, std::uint32_t step) {
    const testing::Opened opened(text);
    const auto size = static_cast<std::uint32_t>(opened.view().text().size());
    for (std::uint32_t at = 0; at <= size; at += step) {
      const auto it = features::hover(opened.view(), at);
      if (!it) continue;
      const bool sound = it->span.begin <= at && at <= it->span.end && it->span.end <= size &&
                         !it->markdown.empty();
      if (!sound) FAIL_CHECK("at ", at, " of\n", text);
      ++answers;
    }
  };
  for (const std::string& text : testing::texts())
    if (text.size() < 20'000) check(text, 1 + static_cast<std::uint32_t>(text.size()) / 200);
  for (const testing::Shape& it : testing::shapes()) check(it.text(3), 1);
  CHECK(10'000 < answers);
}
