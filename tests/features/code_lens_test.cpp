#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "features/hints/hints.h"
#include "support/opened.h"

using namespace ladder;
using features::LensCommand;

namespace {

std::string_view word_for(LensCommand command) {
  switch (command) {
    case LensCommand::report: return "report";
    case LensCommand::compare_levels: return "compare levels";
    case LensCommand::show_matrix: return "show matrix";
  }
  return "?";
}

/// The lenses, after the lines that they are shown above.
std::string lenses(const std::string& text) {
  const testing::Opened opened(text);
  std::string result;
  text::Span last{1, 0};
  const std::vector<text::Diagnostic> findings = opened.findings();
  std::vector<rules::Found> found;
  for (const text::Diagnostic& it : findings) found.push_back({0, &it});
  for (const features::CodeLens& it : features::code_lenses(opened.view(), found)) {
    if (it.span == last) result += " | ";
    else
      result += fmt::format("{}{}: ", result.empty() ? "" : "\n",
                            text::slice(opened.view().text(), it.span));
    result += fmt::format("{} ({})", it.title, word_for(it.command));
    last = it.span;
  }
  return result;
}

}  // namespace

TEST_CASE("a ladder's lenses show how much of it is filled and what is wrong in it") {
  CHECK(lenses("# Parks\n\n"
               "## Garden (all)\n\nLevel/Skill\tPlanting\tTrees\n1\tPlants.\tn/a\n2\t\tsame\n\n"
               "## Offices\n\n### Desks\n#### 1\nDusts.\n#### 2\nWaxes.\n") ==
        "## Garden (all): 3 of 4 filled (report) | 2 findings (report) | "
        "Compare levels (compare levels) | Show as matrix (show matrix)\n"
        "## Offices: 2 of 2 filled (report) | "
        "Compare levels (compare levels) | Show as matrix (show matrix)");
}

TEST_CASE("a lens that would do nothing is left out") {
  CHECK(lenses("") == "");
  CHECK(lenses("Only prose.\n") == "");
  CHECK(lenses("## Empty\n") == "## Empty: 1 finding (report)");
  CHECK(lenses("## Garden\n\nLevel/Skill\tPlanting\n1\tPlants.\n") ==
        "## Garden: 1 of 1 filled (report) | Show as matrix (show matrix)");
}

TEST_CASE("the lenses of a ladder without a heading are at its first byte") {
  CHECK(lenses("Level/Skill\tPlanting\n1\tPlants.\n") ==
        ": 1 of 1 filled (report) | 1 finding (report) | Show as matrix (show matrix)");
}

TEST_CASE("a cell missing from a row or a skill counts as not filled") {
  CHECK(lenses("## A\n\n### B\n#### 1\nx\n#### 2\n\n### C\n#### 2\ny\n#### 2\nz\n")
            .starts_with("## A: 2 of 4 filled"));
  CHECK(lenses("## A\nLevels: 1 | 2\n\nLevel/Skill\tB\tC\n1\tx\n")
            .starts_with("## A: 1 of 4 filled"));
}
