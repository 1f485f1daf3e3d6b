#include "layout/cell_text.h"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/fixture.h"
#include "support/layouts.h"
#include "support/parsed_ladder.h"
#include "support/texts.h"
#include "text/unicode.h"

using namespace ladder;

namespace {

using Parsed = testing::ParsedLadder;

/// A document after writing into a cell, or the reason why it stays the same.
std::string with_cell(const std::string& text, std::uint32_t skill, std::uint32_t level,
                      std::string_view cell) {
  const Parsed before(text);
  const layout::LadderEdit written = layout::written_cell(before.source(), skill, level, cell);
  return written.obstacle.empty() ? before.after(written.edits) : written.obstacle;
}

/// The content of each cell, by skill and level. A missing cell is empty.
using Grid = std::vector<std::vector<std::string>>;

Grid grid_of(const Parsed& it) {
  Grid grid;
  for (std::uint32_t skill = 0; skill < it.ladder().skills.size(); ++skill) {
    grid.emplace_back();
    for (std::uint32_t level = 0; level < it.ladder().levels.size(); ++level) {
      const model::Expectation* cell = it.ladder().at(skill, level);
      grid.back().push_back(cell ? layout::cell_text(it.source(), *cell) : "");
    }
  }
  return grid;
}

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t end) { return random() % end; }

std::string_view one_of(Random& random, const std::vector<std::string_view>& all) {
  return all[below(random, all.size())];
}

/// A random text in the form of cell_text, made of everything that layouts have marks for.
std::string some_text(Random& random) {
  static const std::vector<std::string_view> wholes = {"", "n/a", "same", "—", "Plans."};
  static const std::vector<std::string_view> begins = {
      "",    "",   "",      "- ",   "- ",   "- - ", "##### ", R"(\- )",   R"(\\- )",
      "1. ", "| ", "<!-- ", "### ", "## A", "> ",   "\\",     "*Sells* ", R"(\##### )"};
  static const std::vector<std::string_view> words = {
      "a",    "Plans.",  "|",         "<br>", R"(\|)", "\\",  "#",   "##",
      "<!--", "-->",     "1.",        "n/a",  "same",  "—",   "*b*", "`c`",
      "é",    "Levels:", "C:\\tools", "-",    "<br/>", "\\*", "&",   "---"};
  if (below(random, 4) == 0) return std::string(one_of(random, wholes));
  std::string text;
  for (std::size_t lines = 1 + below(random, 4); 0 < lines; --lines) {
    if (!text.empty()) text += '\n';
    text += one_of(random, begins);
    text += "Makes";
    for (std::size_t count = below(random, 5); 0 < count; --count)
      text.append(" ").append(one_of(random, words));
  }
  return text;
}

testing::PlainLadder some_ladder(Random& random) {
  testing::PlainLadder ladder{"Cook", {"1", "2 (head)", "3"}, {"Knives", "Heat", "Sugar"}, {}};
  for (std::size_t skill = 0; skill < ladder.skills.size(); ++skill) {
    ladder.cells.emplace_back(ladder.levels.size());
    for (auto& cell : ladder.cells.back())
      if (below(random, 3) != 0) cell.push_back({model::PassageKind::paragraph, "Cuts and cuts."});
  }
  return ladder;
}

/// The text without some cells at the end of rows, and without some headings.
std::string with_cells_missing(std::string text, Random& random) {
  const Parsed whole(text);
  std::vector<text::Edit> edits;
  for (const model::Grid& grid : whole.ladder().grids) {
    for (const model::Row& row : grid.rows) {
      if (below(random, 2) == 0) continue;
      const auto cells = whole.ladder().cells(row);
      const text::Span last = cells[cells.size() - 1 - below(random, 2)].place;
      edits.push_back(
          {{last.begin - (grid.layout == model::Layout::matrix ? 1 : 0), row.line.end}, ""});
    }
  }
  // The very first section keeps its headings, because the others may lack some.
  for (std::size_t i = 3; i < whole.ladder().expectations.size(); ++i) {
    const model::Expectation& it = whole.ladder().expectations[i];
    if (it.layout == model::Layout::sections && below(random, 3) == 0)
      edits.push_back({whole.ladder().heading_of(it).whole, ""});
  }
  return whole.after(edits);
}

}  // namespace

TEST_CASE("a cell is read as one paragraph per line, without its layout's markup") {
  const auto read = [](const std::string& text) { return grid_of(Parsed(text)).front().front(); };
  CHECK(read("## A\n\nLevel/Skill\tB\n1\tLeads:<br>- plans  <br>- \\# of meals\n") ==
        "Leads:\n- plans\n- # of meals");
  CHECK(read("## A\n\n| Level/Skill | B |\n|---|---|\n| 1 | Sells a \\| b. |\n") == "Sells a | b.");
  CHECK(
      read("## A\n\n### B\n\n#### 1\nLeads\nall:\n\n1. plans\n2) buys\n\n##### Why\n\n\\- it\n") ==
      "Leads all:\n- plans\n- buys\n##### Why\n\\- it");
  CHECK(read("## A\n\nLevel/Skill\tB\n1\tN/A\n") == "N/A");
  CHECK(read("## A\n\nLevel/Skill\tB\n1\n") == "");
}

TEST_CASE("a cell is written in the ladder's own layout") {
  const std::string text = "Leads a | b:\n- plans\n- buys\n\n1. Why";
  CHECK(with_cell("## A\n\nLevel/Skill\tB\tC\n1\tCuts.\n", 0, 0, text) ==
        "## A\n\nLevel/Skill\tB\tC\n1\tLeads a | b:<br>- plans<br>- buys<br>1. Why\n");
  CHECK(with_cell("## A\n\n| Level/Skill | B |\n|---|---|\n| 1 | |\n", 0, 0, text) ==
        "## A\n\n| Level/Skill | B |\n|---|---|\n"
        "| 1 | Leads a \\| b:<br>- plans<br>- buys<br>1. Why |\n");
  CHECK(with_cell("## A\r\n\r\n### B\r\n\r\n#### 1\r\nCuts.\r\n\r\n#### 2\r\nBakes.\r\n", 0, 0,
                  text) ==
        "## A\r\n\r\n### B\r\n\r\n#### 1\r\nLeads a | b:\r\n\r\n- plans\r\n- buys\r\n\r\n1\\. Why"
        "\r\n\r\n#### 2\r\nBakes.\r\n");
}

TEST_CASE("a missing cell is added") {
  CHECK(with_cell("## A\n\nLevel/Skill\tB\tC\n1\tCuts.\n", 1, 0, "Bakes.") ==
        "## A\n\nLevel/Skill\tB\tC\n1\tCuts.\tBakes.\n");
  CHECK(with_cell("## A\nLevels: 1 | 2\n\n### B\n\n#### 2\nCuts.\n", 0, 0, "Bakes.") ==
        "## A\nLevels: 1 | 2\n\n### B\n\n#### 1\nBakes.\n\n#### 2\nCuts.\n");
  CHECK(with_cell("## A\n\nLevel/Skill\tB\n1\tCuts.\n\nLevel/Skill\tC\n2\tBakes.\n", 0, 1, "x") ==
        "the skill's grid doesn't include this level");
}

TEST_CASE("passages that stay are kept byte for byte") {
  const std::string text =
      "## A\n\n### B\n\n#### 1\nLeads \\*all*\nof them:\n\n* plans\n  and buys\n* cuts\n\n"
      "<!-- To do -->\n\nBakes.\n";
  CHECK(with_cell(text, 0, 0, "Leads *all* of them:\n- plans and buys\n- cuts\nBakes.") == text);
  CHECK(with_cell(text, 0, 0, "Leads *all* of them:\n- plans and buys\n- cuts\nBakes a lot.") ==
        "## A\n\n### B\n\n#### 1\nLeads \\*all*\nof them:\n\n* plans\n  and buys\n* cuts\n\n"
        "<!-- To do -->\n\nBakes a lot.\n");
  CHECK(
      with_cell(text, 0, 0, "Leads *all* of them:\n- plans and buys\n- eats\n- cuts\nBakes.") ==
      "## A\n\n### B\n\n#### 1\nLeads \\*all*\nof them:\n\n* plans\n  and buys\n* eats\n* cuts\n\n"
      "<!-- To do -->\n\nBakes.\n");
  CHECK(with_cell(text, 0, 0, "Eats.") ==
        "a comment in the cell would be lost; edit the cell in the document instead");
}

TEST_CASE("a marker can replace an expectation, and the reverse") {
  const std::string text = "## A\n\nLevel/Skill\tB\n1\tCuts.<br>Bakes.\n";
  const std::string marked = "## A\n\nLevel/Skill\tB\n1\tn/a\n";
  CHECK(with_cell(text, 0, 0, " n/a\n") == marked);
  CHECK(with_cell(marked, 0, 0, "Cuts.\nBakes.") == text);
  CHECK(with_cell(marked, 0, 0, " \n\n") == "## A\n\nLevel/Skill\tB\n1\t\n");
}

TEST_CASE("a backslash at the end of a passage doesn't escape what comes after it") {
  CHECK(with_cell("## A\n\nLevel/Skill\tB\n1\tUses C:\\\n", 0, 0, "Uses C:\\\n- often") ==
        "## A\n\nLevel/Skill\tB\n1\tUses C:\\\\<br>- often\n");
}

TEST_CASE("text that would change the ladder's structure isn't written") {
  CHECK(with_cell("## A\nLevels: Novice | Expert\n\n### B\n\n#### Craft\nCuts.\n", 0, 0,
                  "Bakes.") == "the ladder would be read differently");
}

TEST_CASE("text written into cells can be read back, and no other cell changes") {
  for (const testing::Form& form : testing::forms) {
    for (std::uint32_t seed = 0; seed < 70; ++seed) {
      Random random(seed);
      Parsed now(with_cells_missing(testing::serialize(some_ladder(random), form), random));
      Grid model = grid_of(now);
      for (int i = 0; i < 25; ++i) {
        const std::size_t skill = below(random, model.size());
        const std::size_t level = below(random, model[skill].size());
        const std::string text = some_text(random);
        const layout::LadderEdit written =
            layout::written_cell(now.source(), text::offset(skill), text::offset(level), text);
        model[skill][level] = text;
        const Parsed next(now.after(written.edits));
        INFO(form.name, ", seed ", seed, ": `", text, "`\n", testing::escaped(now.text),
             "becomes\n", testing::escaped(next.text));
        REQUIRE(written.obstacle == "");
        REQUIRE(grid_of(next) == model);
        now = Parsed(next.text);
      }
    }
  }
}

TEST_CASE(
    "in every document of the repository, a cell that is written is the only one that changes") {
  Random random(1);
  std::size_t count = 0;
  for (const std::string& text : testing::texts()) {
    const model::Document document = model::lower(syntax::Tree(text), text);
    for (const auto& [span, ladder] : document.ladders) {
      const std::string own(text::slice(text, span));
      const model::Document alone = model::lower(syntax::Tree(own), own);
      if (alone.ladders.size() != 1) continue;
      const Parsed before(own);
      if (before.ladder().skills.empty() || before.ladder().levels.empty()) continue;
      Grid expected = grid_of(before);
      const std::size_t skill = below(random, expected.size());
      const std::size_t level = below(random, expected[skill].size());
      const std::string added = "- Makes | it\nWell.";
      const std::string wanted =
          expected[skill][level].empty() ? added : expected[skill][level] + "\n" + added;
      const layout::LadderEdit written =
          layout::written_cell(before.source(), text::offset(skill), text::offset(level), wanted);
      if (!written.obstacle.empty()) continue;
      const Parsed now(before.after(written.edits));
      const model::Expectation* cell = before.ladder().at(text::offset(skill), text::offset(level));
      expected[skill][level] = wanted;
      INFO(testing::escaped(own), "becomes\n", testing::escaped(now.text));
      CHECK(grid_of(now) == expected);
      if (cell) ++count;
    }
  }
  CHECK(100 < count);
}
