#include "semantics/matrix.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "semantics/findings.h"
#include "support/opened.h"
#include "support/shapes.h"

using namespace ladder;

namespace {

constexpr std::string_view signs = "#!.=-";

std::string described(std::string_view text, const semantics::MatrixName& it) {
  return fmt::format(" {}{} at `{}`", it.name,
                     it.qualifier.empty() ? "" : " (" + it.qualifier + ")",
                     text::slice(text, it.place));
}

std::string described(const std::vector<semantics::MatrixFinding>& findings) {
  std::string words;
  for (const semantics::MatrixFinding& it : findings) words += "\n  " + it.finding->message;
  return words;
}

/// A ladder's grid in words.
std::string matrix(const std::string& text, std::uint32_t ladder = 0) {
  const testing::Opened opened(text);
  const std::string_view own = opened.view().text();
  const auto findings = opened.findings();
  const semantics::Matrix it =
      semantics::matrix_of(semantics::ladder_view(opened.view(), ladder),
                           semantics::findings_of(opened.view().model(), ladder, findings));
  std::string result =
      fmt::format("{} at `{}`, {}", it.title, text::slice(own, it.place), to_string(it.coverage));
  result += described(it.findings) + "\nlevels:";
  for (const semantics::MatrixName& level : it.levels) result += described(own, level);
  result += "\nskills:";
  for (const semantics::MatrixName& skill : it.skills) result += described(own, skill);
  for (const semantics::MatrixCell& cell : it.cells)
    result += fmt::format("\n{},{} {} {} at `{}`{}", cell.skill, cell.level,
                          signs[static_cast<std::size_t>(cell.state)], cell.prose.text,
                          text::slice(own, cell.place), described(cell.findings));
  return result;
}

}  // namespace

TEST_CASE("a ladder is a grid of cells, each with its findings") {
  CHECK(matrix("# Parks\n\n## Garden\n\nLevel/Skill\tPlanting\tTrees\n"
               "1\tPlants \\*hedges\\*.\tn/a\n2 (head)\t\tand prunes.\n3\tsame\n") ==
        "Garden at `## Garden`, 4 of 6\n"
        "  level `3` has 1 cell for 2 skills\n"
        "levels: 1 at `1` 2 (head) at `2` 3 at `3`\n"
        "skills: Planting at `Planting` Trees at `Trees`\n"
        "0,0 # Plants *hedges*. at `Plants \\*hedges\\*.`\n"
        "0,1 .  at ``\n"
        "  skill `Planting` has no expectation at level `2`, but has some at lower and higher "
        "levels\n"
        "0,2 =  at `same`\n"
        "  `same` has nothing to repeat: level `2` is empty\n"
        "1,0 -  at `n/a`\n"
        "1,1 ! and prunes. at `and prunes.`\n"
        "  this expectation starts mid-sentence at `and`");
}

TEST_CASE("a ladder in sections is the same grid") {
  CHECK(matrix("## Offices\n\n## Garden\n\n### Trees\n#### 2\nPrunes.\n\n#### 1\n\n"
               "### Planting\n#### 1\nPlants:\n- hedges\n",
               1) ==
        "Garden at `## Garden`, 2 of 4\n"
        "  skill `Planting` is missing level `2`\n"
        "levels: 1 at `1` 2 at `2`\n"
        "skills: Trees at `Trees` Planting at `Planting`\n"
        "0,0 .  at `\n`\n"
        "  skill `Trees` has no expectation at level `1`; its first is at level `2`\n"
        "0,1 # Prunes. at `Prunes.`\n"
        "  level `2` comes before `1`\n"
        "1,0 # Plants:\nhedges at `Plants:\n- hedges`");
}

TEST_CASE("if an expectation appears twice, the first one is shown") {
  CHECK(matrix("## A\n\nLevel/Skill\tB\n1\tPlants.\n1\tWaters.\n") ==
        "A at `## A`, 1 of 1\n"
        "  level `1` appears more than once\n"
        "levels: 1 at `1`\n"
        "skills: B at `B`\n"
        "0,0 # Plants. at `Plants.`");
}

TEST_CASE("every finding of any ladder is in its grid") {
  for (const testing::Shape& shape : testing::shapes()) {
    INFO(std::string(shape.name));
    const testing::Opened opened(shape.text(20));
    const auto findings = opened.findings();
    for (std::uint32_t i = 0; i < opened.view().model().ladders.size(); ++i) {
      const auto own = semantics::findings_of(opened.view().model(), i, findings);
      const semantics::Matrix it =
          semantics::matrix_of(semantics::ladder_view(opened.view(), i), own);
      std::size_t count = it.findings.size();
      for (const semantics::MatrixCell& cell : it.cells) count += cell.findings.size();
      CHECK(count == own.size());
    }
  }
}
