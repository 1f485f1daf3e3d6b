#include "features/folding/folding.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/opened.h"
#include "support/shapes.h"
#include "support/texts.h"
#include "syntax/tree.h"
#include "text/lines.h"

using namespace ladder;
using features::Fold;
using features::FoldKind;

namespace {

std::size_t line_of(std::string_view text, std::uint32_t at) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
}

/// One fold per line: its first and last line, and the text shown for it.
std::string folded(const std::string& text) {
  const testing::Opened opened(text);
  std::string lines;
  for (const Fold& it : features::folds(opened.view()))
    lines += fmt::format("{}-{}{} {}\n", line_of(text, it.span.begin), line_of(text, it.span.end),
                         it.kind == FoldKind::comment ? " comment" : "", it.collapsed);
  return lines;
}

bool has_row(syntax::Cursor& grid) {
  bool found = false;
  syntax::for_each_child(
      grid, [&](syntax::Cursor& child) { found = found || child.kind() == syntax::Kind::row; });
  return found;
}

/// Appends the nodes of several lines that grammar/queries/folds.scm folds, except those that the
/// server leaves alone: ladders with nothing but a grid, lists outside of expectations, subsections
/// of no section, and grids without a row.
void append_foldable(std::string_view text, syntax::Cursor& node, syntax::Kind parent,
                     std::vector<text::Span>& spans) {
  using syntax::Kind;
  const Kind kind = node.kind();
  if (kind == Kind::subsection && parent == Kind::ladder) return;
  const text::Span span = text::without_blank_end(text, node.span());
  const std::string_view whole = text::slice(text, span);
  const bool has_title = whole.starts_with("# ") || whole.starts_with("## ");
  const bool is_folded =
      kind == Kind::chapter || kind == Kind::section || kind == Kind::subsection ||
      kind == Kind::comment || ((kind == Kind::matrix || kind == Kind::table) && has_row(node)) ||
      (kind == Kind::ladder && has_title) || (kind == Kind::list && parent == Kind::subsection);
  const bool has_lines = whole.find('\n') != whole.npos;
  const bool ends_with_text = !whole.ends_with("\n- ");  // an empty item isn't a passage
  if (is_folded && has_lines && ends_with_text) spans.push_back(span);
  syntax::for_each_child(node,
                         [&](syntax::Cursor& child) { append_foldable(text, child, kind, spans); });
}

}  // namespace

TEST_CASE("sections fold by ladder, skill, level and list") {
  CHECK(folded("# All of us\n\nProse.\n\n"
               "## Design\nLevels: 1 | 2\n\n- about\n- us\n\n"
               "### Craft\n\n"
               "#### 1 (new)\nDraws<br>- little.\n\n- a\n  b\n- c\n\nText.\n1. one\n\n"
               "#### 2\n\n- draws\n- sketches\n\n\n"
               "### Research\n#### 2\nsame\n") ==
        "1-3 # All of us …\n"
        "5-31 ## Design … 2 levels, 2 skills\n"
        "11-26 ### Craft … 2 levels\n"
        "13-21 #### 1 (new) … Draws\n"
        "16-18 - a … 2 items\n"
        "23-26 #### 2 … draws\n"
        "25-26 - draws … 2 items\n"
        "29-31 ### Research … 1 level\n"
        "30-31 #### 2 … same\n");
}

TEST_CASE("a grid folds below its header") {
  CHECK(folded("## Design\r\n\r\nLevel/Skill\tCraft\r\n1\tDraws.\r\n\r\n2\tSketches.\r\n\r\n") ==
        "1-6 ## Design … 2 levels, 1 skill\n3-6 Level/Skill Craft … 2 rows\n");
  CHECK(folded("| Level/Skill | Craft |\n|---|---|\n| 1 | Draws. |\n\n### B\n") ==
        "1-3 | Level/Skill | Craft | … 1 row\n");
  CHECK(folded("Level/Skill\tCraft\n\n") == "");
}

TEST_CASE("comments fold to their first line") {
  CHECK(folded("<!-- all\nof us -->\n\n## Design\n\n<!-- ladder-ignore level-gap:\nfor now -->\n"
               "<!-- one line -->\n### Craft\n") ==
        "1-2 comment <!-- all … -->\n"
        "4-9 ## Design … 0 levels, 1 skill\n"
        "6-7 comment <!-- ladder-ignore level-gap: … -->\n");
}

TEST_CASE("a part on one line can't be folded") {
  CHECK(folded("") == "");
  CHECK(folded("## Design\n\n\n") == "");
  CHECK(folded("# Aims\n") == "");
  CHECK(folded("## Design\n\n### Craft\n\n\n## Next\n\t\n") ==
        "1-3 ## Design … 0 levels, 1 skill\n");
}

TEST_CASE("the end of a long line is not shown") {
  CHECK(folded("## " + std::string(100, 'a') + "\n### B\n") ==
        "1-2 ## " + std::string(57, 'a') + "… 0 levels, 1 skill\n");
}

TEST_CASE("folds are nested and in order, and each hides a line") {
  std::size_t count = 0;
  auto check = [&](const std::string& text) {
    const testing::Opened opened(text);
    INFO(text);
    std::vector<text::Span> around;
    std::uint32_t begin = 0;
    for (const Fold& it : features::folds(opened.view())) {
      while (!around.empty() && around.back().end <= it.span.begin) around.pop_back();
      CHECK((around.empty() || around.back().contains(it.span)));
      CHECK(begin <= it.span.begin);
      CHECK(line_of(text, it.span.begin) < line_of(text, it.span.end));
      CHECK(it.span.end <= text.size());
      CHECK(!text::slice(text, it.span).ends_with('\n'));
      around.push_back(it.span);
      begin = it.span.begin;
      ++count;
    }
  };
  for (const std::string& text : testing::texts()) check(text);
  for (const testing::Shape& it : testing::shapes()) check(it.text(3));
  CHECK(1'000 < count);
}

TEST_CASE("everything that the grammar's query folds can be folded") {
  std::size_t count = 0;
  auto check = [&](const std::string& text) {
    const testing::Opened opened(text);
    INFO(text);
    std::set<std::uint32_t> begins;
    for (const Fold& it : features::folds(opened.view())) begins.insert(it.span.begin);
    std::vector<text::Span> foldable;
    syntax::Cursor root = opened.view().tree->root();
    append_foldable(text, root, syntax::Kind::document, foldable);
    for (const text::Span it : foldable) {
      if (!begins.contains(it.begin)) FAIL_CHECK(std::string(text::slice(text, it)));
      ++count;
    }
  };
  for (const std::string& text : testing::texts()) check(text);
  for (const testing::Shape& it : testing::shapes()) check(it.text(3));
  CHECK(1'000 < count);
}
