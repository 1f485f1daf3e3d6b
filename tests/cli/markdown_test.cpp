#include "semantics/report/markdown.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "cli/reporters/reporters.h"
#include "support/reported.h"

using namespace ladder;

namespace {

std::string report_on(std::string_view text) {
  return testing::reported("a.ladder", text, cli::report_markdown);
}

/// A ladder with a cut-off expectation in each of its cells.
std::string damaged(int skills, int levels) {
  std::string text = "## Harbour\n\nLevel/Skill";
  for (int i = 0; i < skills; ++i) text += fmt::format("\tBerth {}", i);
  for (int level = 1; level <= levels; ++level) {
    text += fmt::format("\n{}", level);
    for (int i = 0; i < skills; ++i) text += fmt::format("\tMoors {} ships of the", i + level);
  }
  return text + "\n";
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a report fits into a comment, and says how much it leaves out") {
  const std::string report = report_on(damaged(60, 10));
  CHECK(60'000 < report.size());
  CHECK(report.size() <= 65'536);
  CHECK(count(report, "<details>") == count(report, "</details>"));
  const std::size_t told = count(report, "\n- **Berth ");
  CHECK(0 < told);
  const std::string rest = fmt::format("{} problems are not shown", 600 - told);
  CHECK(report.find(rest) != report.npos);
}

TEST_CASE("without a limit, a report leaves nothing out") {
  const auto write = [](const cli::LoadedFiles& loaded, cli::Output& output) {
    output.write(semantics::to_markdown(cli::overview_of(loaded), {}));
  };
  const std::string report = testing::reported("a.ladder", damaged(60, 10), write);
  CHECK(count(report, "\n- **Berth ") == 600);
  CHECK(report.find("not shown") == report.npos);
}

TEST_CASE("a short report leaves nothing out and folds nothing") {
  const std::string report = report_on(damaged(2, 2));
  CHECK(count(report, "\n- **Berth ") == 4);
  CHECK(report.find("<details>") == report.npos);
  CHECK(report.find("not shown") == report.npos);
}

TEST_CASE("if there are many skills, the picture shows those with findings") {
  std::string text = "## Harbour\n\nSkill/Level\t1\t2\n";
  for (int i = 0; i < 50; ++i)
    text += fmt::format("Berth {}\tMoors {} ships.\tMoors {} ships.\n", i, i + 1, i + 200);
  text += "Crane\tLifts.\t\n";
  const std::string report = report_on(text);
  CHECK(report.find("| Crane | ■ | · ! |") != report.npos);
  CHECK(report.find("| Berth 7 |") == report.npos);
  CHECK(report.find("Skills without problems are left out (50 of 51 skills).") != report.npos);
}

TEST_CASE("a sign next to a word is marked with tags, since asterisks would be text there") {
  const std::string report =
      report_on("## Saws\n\nLevel/Skill\tTools\n1\tUses tools (such as saws.\n");
  CHECK(report.find("> Uses tools <b>(</b>such as saws.\n") != report.npos);
}

TEST_CASE("Markdown and mentions are only text in a report") {
  const std::string report = report_on(
      "## <b>A</b> | *B* @team\n\nLevel/Skill\t[x](y) | `z`\n1\tCalls @team or <i>them</i> and "
      "the\n");
  CHECK(report.find("## \\<b>A\\</b> \\| \\*B\\* @<!-- -->team\n") != report.npos);
  CHECK(report.find("| \\[x](y) \\| \\`z\\` |") != report.npos);
  CHECK(report.find("> Calls @<!-- -->team or \\<i>them\\</i> and **the**\n") != report.npos);
}
