#include "features/symbols/symbols.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/fixture.h"
#include "support/opened.h"
#include "support/shapes.h"
#include "support/texts.h"
#include "text/unicode.h"

using namespace ladder;
using features::Symbol;
using features::SymbolKind;

namespace {

std::string_view word_for(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::chapter: return "chapter";
    case SymbolKind::ladder: return "ladder";
    case SymbolKind::header: return "header";
    case SymbolKind::level: return "level";
    case SymbolKind::skill: return "skill";
    case SymbolKind::expectation: return "cell";
  }
  return "?";
}

/// One symbol per line, below the one that contains it: its kind, its name and its detail.
std::string outline(const std::vector<Symbol>& symbols, std::size_t depth = 0) {
  std::string lines;
  for (const Symbol& it : symbols) {
    lines += fmt::format("{:{}}{} {}", "", 2 * depth, word_for(it.kind), it.name);
    lines += it.detail.empty() ? "\n" : fmt::format(" ({})\n", it.detail);
    lines += outline(it.children, depth + 1);
  }
  return lines;
}

std::string outline(const std::string& text) {
  const testing::Opened opened(text);
  return outline(features::symbols(opened.view()));
}

/// One symbol per line: the text of its name within its whole text.
std::string places(std::string_view text, const std::vector<Symbol>& symbols) {
  std::string lines;
  for (const Symbol& it : symbols) {
    lines += fmt::format("{}: `{}` in `{}`\n", it.name,
                         testing::escaped(text::slice(text, it.name_span)),
                         testing::escaped(text::slice(text, it.whole)));
    lines += places(text, it.children);
  }
  return lines;
}

std::string places(const std::string& text) {
  const testing::Opened opened(text);
  return places(text, features::symbols(opened.view()));
}

/// Checks what an editor requires of each symbol.
void check(const semantics::View& view, const std::vector<Symbol>& symbols, text::Span within) {
  std::uint32_t done = within.begin;
  for (const Symbol& it : symbols) {
    INFO(it.name);
    CHECK(text::trimmed(it.name) != "");
    CHECK(it.whole.begin <= it.whole.end);
    CHECK(it.name_span.begin <= it.name_span.end);
    CHECK(it.whole.contains(it.name_span));
    CHECK(within.contains(it.whole));
    CHECK(done <= it.whole.begin);
    done = it.whole.end;
    check(view, it.children, it.whole);
  }
}

}  // namespace

TEST_CASE("a matrix consists of its header and its rows") {
  CHECK(outline("## Design (UX) ##\nLevels: 1 (new) | 2\n\n"
                "Level/Skill\tCraft\tResearch\n"
                "1 (new)\t- Draws.<br>- Works with 2s.\tn/a\n"
                "2\tsame\t\n"
                "3\tLeads  and is led.\n") ==
        "ladder Design (UX) (3 levels, 2 skills)\n"
        "  header Skills\n"
        "    skill Craft (3 of 3 filled)\n"
        "    skill Research (1 of 3 filled)\n"
        "  level 1 (new · 2 of 2 filled)\n"
        "    cell Craft (Draws.)\n"
        "    cell Research (n/a)\n"
        "  level 2 (1 of 2 filled)\n"
        "    cell Craft (same)\n"
        "    cell Research (empty)\n"
        "  level 3 (1 of 2 filled)\n"
        "    cell Craft (Leads and is led.)\n");
}

TEST_CASE("a table can have its levels in the header") {
  CHECK(outline("## Design\n\n"
                "| Skill/Level | L1 | L2 (old) |\n|---|---|---|\n"
                "| Craft \\| more | a \\| b<br>- c | same |\n") ==
        "ladder Design (2 levels, 1 skill)\n"
        "  header Levels\n"
        "    level L1 (1 of 1 filled)\n"
        "    level L2 (old · 1 of 1 filled)\n"
        "  skill Craft | more (2 of 2 filled)\n"
        "    cell L1 (a | b)\n"
        "    cell L2 (same)\n");
}

TEST_CASE("sections are skills with their levels") {
  CHECK(outline("# Design\n\nAbout.\n\n### Craft ###\n\nProse.\n\n"
                "#### 1 (new)\n- Draws what\n  others sketch.\n- More.\n\n#### 2\n\n"
                "### Research\n\n#### 2\nN/A\n") ==
        "ladder Design (2 levels, 2 skills)\n"
        "  skill Craft (1 of 2 filled)\n"
        "    level 1 (new · Draws what others sketch.)\n"
        "    level 2 (empty)\n"
        "  skill Research (1 of 2 filled)\n"
        "    level 2 (N/A)\n");
}

TEST_CASE("layouts can be mixed, and stay in the order of the text") {
  CHECK(outline("## Design\n\n### Craft\n\n#### 2\nDraws.\n\n"
                "Level/Skill\tResearch\n1\tAsks.\n\n### Speech\n") ==
        "ladder Design (2 levels, 3 skills)\n"
        "  skill Craft (1 of 2 filled)\n"
        "    level 2 (Draws.)\n"
        "  header Skills\n"
        "    skill Research (1 of 2 filled)\n"
        "  level 1 (1 of 3 filled)\n"
        "    cell Research (Asks.)\n"
        "  skill Speech (0 of 2 filled)\n");
}

TEST_CASE("things without a name are labelled as such") {
  CHECK(outline("###\n####\nDraws.\n") ==
        "ladder (no title) (1 level, 1 skill)\n"
        "  skill (no name) (1 of 1 filled)\n"
        "    level (no label) (Draws.)\n");
  // A missing label is the one that its neighbours determine.
  CHECK(outline("##\n\nLevel/Skill\tCraft\t\n1\tx\n\t\tx\n3\tx\n") ==
        "ladder (no title) (3 levels, 2 skills)\n"
        "  header Skills\n"
        "    skill Craft (2 of 3 filled)\n"
        "    skill (no name) (1 of 3 filled)\n"
        "  level 1 (1 of 2 filled)\n"
        "    cell Craft (x)\n"
        "  level 2 (1 of 2 filled)\n"
        "    cell Craft (empty)\n"
        "    cell (no name) (x)\n"
        "  level 3 (1 of 2 filled)\n"
        "    cell Craft (x)\n");
}

TEST_CASE("things that appear twice are shown twice") {
  CHECK(outline("## Design\n\n### Craft\n#### 1\na\n#### 1\nb\n### craft\n#### 2\nc\n") ==
        "ladder Design (2 levels, 1 skill)\n"
        "  skill Craft (2 of 2 filled)\n"
        "    level 1 (a)\n"
        "    level 1 (b)\n"
        "  skill craft (2 of 2 filled)\n"
        "    level 2 (c)\n");
}

TEST_CASE("chapters are shown between the ladders") {
  CHECK(outline("# All of us #\n\nProse.\n\n## Design\n\n## \n\nMore prose.\n\n## Craft\n") ==
        "chapter All of us\nladder Design (0 levels, 0 skills)\n"
        "chapter (no title)\nladder Craft (0 levels, 0 skills)\n");
  CHECK(outline("") == "");
  CHECK(outline("Only prose.\n") == "");
}

TEST_CASE("each symbol covers everything that belongs to it, without the blank lines below") {
  CHECK(places("# Aims\n\nFew.\n\n## Craft\r\n\r\n### A\r\n\r\n#### 1 (x)\r\nDraws.\r\n\r\n") ==
        "Aims: `Aims` in `# Aims\n\nFew.`\n"
        "Craft: `Craft` in `## Craft\\x0D\n\\x0D\n### A\\x0D\n\\x0D\n#### 1 (x)\\x0D\nDraws.`\n"
        "A: `A` in `### A\\x0D\n\\x0D\n#### 1 (x)\\x0D\nDraws.`\n"
        "1: `1` in `#### 1 (x)\\x0D\nDraws.`\n");
  CHECK(places("|L/S | A |\n|-|-|\n| 1 (x) |  |\n| 2| Draws. |\n\n") ==
        "(no title): `` in `|L/S | A |\n|-|-|\n| 1 (x) |  |\n| 2| Draws. |`\n"
        "Skills: `L/S` in `|L/S | A |`\n"
        "A: `A` in ` A `\n"
        "1: `1` in `| 1 (x) |  |`\n"
        "A: `  ` in `  `\n"
        "2: `2` in `| 2| Draws. |`\n"
        "A: `Draws.` in ` Draws. `\n");
}

TEST_CASE("symbols nest, stay in order, and contain their names") {
  auto check_all = [](const std::string& text) {
    const testing::Opened opened(text);
    INFO(text);
    check(opened.view(), features::symbols(opened.view()),
          {0, static_cast<std::uint32_t>(opened.view().text().size())});
  };
  for (const std::string& text : testing::texts()) check_all(text);
  for (const testing::Shape& it : testing::shapes()) check_all(it.text(3));
}

TEST_CASE("an outline that is cancelled isn't finished") {
  std::string text;
  for (int i = 0; i < 1000; ++i)
    text += fmt::format("## Ladder {}\n\nLevel/Skill\tB\n1\tC.\n\n", i);
  const testing::Opened opened(text);
  int asked = 0;
  const auto cancelled = [&] { return 3 < ++asked; };
  CHECK(features::symbols(opened.view(), cancelled).empty());
  CHECK(asked == 4);
  CHECK(features::symbols(opened.view()).size() == 1000);
}
