#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "features/hints/hints.h"
#include "support/opened.h"
#include "support/shapes.h"

using namespace ladder;

namespace {

/// The text with its hints in angle brackets. If a part is selected, only the hints in that part.
std::string with_hints(const std::string& text, const features::InlayHintChoice& choice = {}) {
  const testing::Opened opened(text);
  const std::string_view own = opened.view().text();
  const text::Span all{0, static_cast<std::uint32_t>(own.size())};
  const text::Span part = opened.selection().empty() ? all : opened.selection();
  std::vector<text::Edit> edits;
  for (const features::InlayHint& it : features::inlay_hints(opened.view(), part, choice))
    edits.push_back({{it.place, it.place}, "<" + it.label + ">"});
  return testing::edited(own, edits);
}

const std::string matrix =
    "## Garden\n\n"
    "Level/Skill\tPlanting\tTrees\n"
    "1\tPlants hedges.\tn/a\n"
    "2 (head)\t\tPrunes.\n";

}  // namespace

TEST_CASE("the skill's name is shown before each cell, and the level's after a gap") {
  CHECK(with_hints(matrix) ==
        "## Garden\n\n"
        "Level/Skill\tPlanting\tTrees\n"
        "1\t<Planting:>Plants hedges.\t<Trees:>n/a\n"
        "2 (head)\t<Planting:><at 2>\t<Trees:>Prunes.\n");
}

TEST_CASE("each kind of hint can be switched off") {
  CHECK(with_hints(matrix, {.cells = false}) ==
        "## Garden\n\nLevel/Skill\tPlanting\tTrees\n1\tPlants hedges.\tn/a\n"
        "2 (head)\t<at 2>\tPrunes.\n");
  CHECK(with_hints(matrix, {.gaps = false}) ==
        "## Garden\n\nLevel/Skill\tPlanting\tTrees\n1\t<Planting:>Plants hedges.\t<Trees:>n/a\n"
        "2 (head)\t<Planting:>\t<Trees:>Prunes.\n");
  CHECK(with_hints(matrix, {false, false}) == matrix);
}

TEST_CASE("if skills are rows, levels head the columns") {
  CHECK(with_hints("## Garden\n\n"
                   "| Skill/Level | 1 | 2 |\n"
                   "|---|---|---|\n"
                   "| Planting |  Plants.  |  |\n"
                   "| Trees || Prunes. |\n") ==
        "## Garden\n\n"
        "| Skill/Level | 1 | 2 |\n"
        "|---|---|---|\n"
        "| Planting |  <1:>Plants.  | <2:><in Planting> |\n"
        "| Trees |<1:><in Trees>| <2:>Prunes. |\n");
}

TEST_CASE("a row whose pipes are below those of the header has no hints, which would move them") {
  const std::string aligned =
      "## Garden\n\n"
      "| Level/Skill | Planting       |\n"
      "| ----------- | -------------- |\n"
      "| 1           | Plants hedges. |\n"
      "| 2           |                |\n";
  CHECK(with_hints(aligned) == aligned);
  CHECK(with_hints(aligned + "| 3 | Plants. |\n") == aligned + "| 3 | <Planting:>Plants. |\n");
}

TEST_CASE("only hints in the requested range are given") {
  CHECK(with_hints("## A\n\nLevel/Skill\tB\tC\n1\tx\ty\n2\tx\t‸y\n3\t‸x\ty\n\n"
                   "## D\n\nLevel/Skill\tE\n1\tz\n") ==
        "## A\n\nLevel/Skill\tB\tC\n1\tx\ty\n2\tx\t<C:>y\n3\t<B:>x\ty\n\n"
        "## D\n\nLevel/Skill\tE\n1\tz\n");
  CHECK(
      with_hints("## A\n\nLevel/Skill\tB\n1\tx\n2\t‸y\n\n## D\n\nLevel/Skill\tE\n1\tz‸\n2\tz\n") ==
      "## A\n\nLevel/Skill\tB\n1\tx\n2\t<B:>y\n\n## D\n\nLevel/Skill\tE\n1\t<E:>z\n2\tz\n");
}

TEST_CASE("a missing name has no hint, but an inferred one has") {
  CHECK(with_hints("## A\r\n\r\nLevel/Skill\tB\t\r\n1\tx\ty\r\n\tx\t\r\n3\t\tz\r\n") ==
        "## A\r\n\r\nLevel/Skill\tB\t\r\n1\t<B:>x\ty\r\n\t<B:>x\t<at 2>\r\n3\t<B:><at 3>\tz\r\n");
}

TEST_CASE("each grid of a ladder has its own columns, and sections have none") {
  CHECK(
      with_hints("## A\n\nLevel/Skill\tB\n1\tx\n\nSkill/Level\t1\nC\ty\n\n### D\n#### 1\nz\tz\n") ==
      "## A\n\nLevel/Skill\tB\n1\t<B:>x\n\nSkill/Level\t1\nC\t<1:>y\n\n### D\n#### 1\nz\tz\n");
}

TEST_CASE("a long name is shortened, and the tooltip shows all of it") {
  const testing::Opened opened(
      "## A\n\nLevel/Skill\tSite reliability and `networks`\\| of all kinds\nSenior (new)\tx\n");
  const auto hints = features::inlay_hints(opened.view(), {0, 999}, {});
  REQUIRE(hints.size() == 1);
  CHECK(hints[0].label == "Site reliability and `ne…:");
  CHECK(hints[0].tooltip ==
        "Skill `` Site reliability and `networks`| of all kinds `` at level `Senior`");
  CHECK_FALSE(hints[0].follows);
}

TEST_CASE("hints work in a document with very many parts of one kind") {
  for (const testing::Shape& it : testing::shapes()) {
    INFO(std::string(it.name));
    const std::string text = it.text(50);
    CHECK(text.size() <= with_hints(text).size());
  }
}
