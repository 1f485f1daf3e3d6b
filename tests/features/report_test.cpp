#include "semantics/report.h"

#include <map>
#include <string>

#include <doctest/doctest.h>

#include "project/diagnostics.h"
#include "rules/settings.h"
#include "support/opened.h"

using namespace ladder;

namespace {

std::string report(const std::map<std::string, std::string>& texts) {
  const testing::Opened opened(texts);
  std::vector<semantics::ReportedDocument> documents;
  for (const auto& [path, text] : texts) {
    const semantics::View view = opened.view(path);
    documents.push_back(semantics::report_of(
        view, project::diagnostics(view.workspace, view.corpus, path, view.settings)));
  }
  return to_markdown(documents);
}

}  // namespace

TEST_CASE("a report summarizes what is filled and what is wrong") {
  CHECK(report({{"parks/garden_a.ladder",
                 "## Garden | *all*\n\nLevel/Skill\tPlanting\tTrees\n"
                 "1\tPlants hedges.\tWaters.\n2\t\tPrunes and and sows.\n\n"
                 "Level/Skill\tPlanting\n1\tx\n\n"
                 "## Empty\n"},
                {"offices.ladder", "Nothing here.\n"},
                {"street.ladder", "\xFF\n\n## Street\n\nLevel/Skill\tSweeping\n1\tSweeps.\n"}}) ==
        R"(# Career ladders

3 ladders in 3 documents. 4 of 5 cells (80%) are filled. 3 errors and 4 warnings.

## offices.ladder

This document has no ladders.

1 finding outside its ladders.

## parks/garden_a.ladder

| Ladder | Levels | Skills | Filled | Errors | Warnings | Hints |
|---|---:|---:|---:|---:|---:|---:|
| Garden \| \*all\* | 2 | 2 | 3 of 4 (75%) | 2 | 2 | 0 |
| Empty | 0 | 0 | – | 0 | 1 | 0 |

## street.ladder

| Ladder | Levels | Skills | Filled | Errors | Warnings | Hints |
|---|---:|---:|---:|---:|---:|---:|
| Street | 1 | 1 | 1 of 1 (100%) | 0 | 0 | 0 |

1 finding outside its ladders.
)");
}

TEST_CASE("a report without content says so") {
  CHECK(report({}) == "# Career ladders\n\n0 ladders in 0 documents. No findings.\n");
}
