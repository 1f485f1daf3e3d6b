#include "semantics/target.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/opened.h"
#include "support/shapes.h"
#include "support/texts.h"

using namespace ladder;
using semantics::Target;
using semantics::TargetKind;

namespace {

std::string_view word_for(TargetKind kind) {
  switch (kind) {
    case TargetKind::nothing: return "nothing";
    case TargetKind::title: return "title";
    case TargetKind::level: return "level";
    case TargetKind::skill: return "skill";
    case TargetKind::expectation: return "expectation";
    case TargetKind::level_reference: return "level reference";
    case TargetKind::rank_word: return "rank word";
    case TargetKind::directive_key: return "directive key";
    case TargetKind::directive_value: return "directive value";
    case TargetKind::declared_level: return "declared level";
    case TargetKind::scale_word: return "scale word";
    case TargetKind::extended_path: return "extended path";
    case TargetKind::extended_title: return "extended title";
    case TargetKind::comment: return "comment";
    case TargetKind::suppression_word: return "suppression word";
    case TargetKind::rule_name: return "rule name";
    case TargetKind::suppressed_skill: return "suppressed skill";
  }
  return "?";
}

/// A target in words: its kind, its text, and the things that its indices refer to.
std::string described(const semantics::View& view, const Target& it) {
  std::string words(word_for(it.kind));
  if (it.kind == TargetKind::nothing) return words;
  words += fmt::format(" `{}`", text::slice(view.text(), it.span));
  if (it.on_marker) words += " on its marker";
  if (it.level != model::none) words += fmt::format(" level {}", it.level);
  if (it.skill != model::none) words += fmt::format(" skill {}", it.skill);
  if (it.mention != model::none) words += fmt::format(" mention {}", it.mention);
  if (it.directive != model::none) words += fmt::format(" directive {}", it.directive);
  if (it.entry != model::none) words += fmt::format(" entry {}", it.entry);
  return words;
}

std::string at_cursor(const std::string& text) {
  const testing::Opened opened(text);
  return described(opened.view(), semantics::target_at(opened.view(), opened.cursor()));
}

/// `text` with the cursor before or after the first `mark`.
std::string before(std::string text, std::string_view mark) {
  return text.insert(text.find(mark), "‸");
}
std::string behind(std::string text, std::string_view mark) {
  return text.insert(text.find(mark) + mark.size(), "‸");
}

/// Checks the targets before and after each of the marks.
struct Place {
  std::string_view mark;
  std::string_view before;
  std::string_view behind;
};

void check(const std::string& text, const std::vector<Place>& places) {
  for (const Place& it : places) {
    INFO(std::string(it.mark));
    CHECK(at_cursor(before(text, it.mark)) == it.before);
    CHECK(at_cursor(behind(text, it.mark)) == it.behind);
  }
}

}  // namespace

TEST_CASE("each part of a matrix is found, even if the cursor is directly after it") {
  const std::string text =
      "## Design\n\n"
      "Level/Skill\tCraft\tResearch\n"
      "1 (new)\tSketches.\tn/a\n"
      "2\tReviews.\t \n";
  check(text, {
                  {"## Design", "title `Design`", "title `Design`"},
                  {"Level/Skill", "nothing", "nothing"},
                  {"Craft", "skill `Craft` skill 0 mention 0", "skill `Craft` skill 0 mention 0"},
                  {"Research", "skill `Research` skill 1 mention 1",
                   "skill `Research` skill 1 mention 1"},
                  {"1 (new)", "level `1` level 0 mention 0", "level `1` level 0 mention 0"},
                  {"Sketches.", "expectation `Sketches.` level 0 skill 0",
                   "expectation `Sketches.` level 0 skill 0"},
                  {"n/a", "expectation `n/a` on its marker level 0 skill 1",
                   "expectation `n/a` on its marker level 0 skill 1"},
                  {" \n", "expectation `` level 1 skill 1", "nothing"},
              });
}

TEST_CASE("if skills are rows, levels are in the header") {
  const std::string text = "## Design\n\nSkill/Level\t1\t2\nCraft\tsame\tReviews.\n";
  check(text, {
                  {"1", "level `1` level 0 mention 0", "level `1` level 0 mention 0"},
                  {"2", "level `2` level 1 mention 1", "level `2` level 1 mention 1"},
                  {"Craft", "skill `Craft` skill 0 mention 0", "skill `Craft` skill 0 mention 0"},
                  {"same", "expectation `same` on its marker level 0 skill 0",
                   "expectation `same` on its marker level 0 skill 0"},
              });
}

TEST_CASE("spaces in a table's cell belong to its content") {
  const std::string text =
      "## Design\n\n"
      "|  Level/Skill  |  Craft  |\n"
      "|---|---|\n"
      "|  1  |  Sketches.  |\n"
      "|     |             |\n"
      "|  3  |  Leads.     |\n";
  check(text, {
                  {"|  Craft", "nothing", "skill `Craft` skill 0 mention 0"},
                  {"  Craft", "skill `Craft` skill 0 mention 0", "skill `Craft` skill 0 mention 0"},
                  {"|---|", "nothing", "nothing"},
                  {"|  1", "level `1` level 0 mention 0", "level `1` level 0 mention 0"},
                  {"  1  ", "level `1` level 0 mention 0", "level `1` level 0 mention 0"},
                  {"  Sketches.  ", "expectation `Sketches.` level 0 skill 0",
                   "expectation `Sketches.` level 0 skill 0"},
                  {"     |   ", "level `` level 1 mention 1", "expectation `` level 1 skill 0"},
              });
}

TEST_CASE("headings and bodies are found in sections") {
  const std::string text =
      "## Design\n\nWhat designers do.\n\n"
      "### Craft ###\n\nAll about craft.\n\n"
      "#### 1 (new) ####\r\nSketches.\r\n\r\n- Often.\r\n\r\n"
      "#### 2\n\n"
      "### Research\n";
  check(
      text,
      {
          {"What designers", "nothing", "nothing"},
          {"### Craft ###", "skill `Craft` skill 0 mention 0", "skill `Craft` skill 0 mention 0"},
          {"All about", "nothing", "nothing"},
          {"#### 1 (new) ####", "level `1` level 0 mention 0", "level `1` level 0 mention 0"},
          {"Sketches.\r\n\r\n", "expectation `Sketches.\r\n\r\n- Often.` level 0 skill 0",
           "expectation `Sketches.\r\n\r\n- Often.` level 0 skill 0"},
          {"#### 2", "level `2` level 1 mention 1", "level `2` level 1 mention 1"},
          {"\n\n### Research", "level `2` level 1 mention 1", "skill `Research` skill 1 mention 1"},
      });
  CHECK(at_cursor(text + "‸") == "nothing");
}

TEST_CASE("each part of a directive is found") {
  const std::string text =
      "## Design\n"
      "Levels: Junior (new) |  | Senior\n"
      "Scale: Basic < Solid\n"
      "Extends: ../all.ladder # Everyone\n"
      "Extend: all\n\n"
      "Level/Skill\tCraft\nSenior\tBasic: sketches.\n";
  const std::string junior = "declared level `Junior` level 0 directive 0 entry 0";
  const std::string path = "extended path `../all.ladder` directive 2";
  check(text,
        {
            {"Levels", "directive key `Levels` directive 0", "directive key `Levels` directive 0"},
            {"Junior", junior, junior},
            {"(new", junior, junior},
            {" |  |", junior, "directive value `Junior (new) |  | Senior` directive 0"},
            {"Senior", "declared level `Senior` level 1 directive 0 entry 2",
             "declared level `Senior` level 1 directive 0 entry 2"},
            {"Basic", "scale word `Basic` directive 1 entry 0",
             "scale word `Basic` directive 1 entry 0"},
            {"../all.ladder", path, path},
            {"Everyone", "extended title `Everyone` directive 2",
             "extended title `Everyone` directive 2"},
            {"# Everyone", "directive value `../all.ladder # Everyone` directive 2",
             "extended title `Everyone` directive 2"},
            {"Extend:", "directive key `Extend` directive 3", "directive value `all` directive 3"},
        });
}

TEST_CASE("a reference to a level is found, whether the level is known or not") {
  const std::string text =
      "## Design\n\nLevel/Skill\tCraft\n"
      "IC1\tLearns from IC2-3 colleagues and from IC9.\nIC2/3\tTeaches.\n";
  check(text, {
                  {"Learns",
                   "expectation `Learns from IC2-3 colleagues and from IC9.` level 0 "
                   "skill 0",
                   "expectation `Learns from IC2-3 colleagues and from IC9.` level 0 skill 0"},
                  {"IC2-", "level reference `IC2` level 1", "level reference `3` level 1"},
                  {"IC9", "level reference `IC9`", "level reference `IC9`"},
              });
}

TEST_CASE("the rank at the beginning of an expectation is found") {
  const std::string text =
      "## Design\nScale: Knows <  < Knows well\n\nLevel/Skill\tCraft\n"
      "1\t**Knows** type.\n2\tKnows well what he knows.\n";
  check(text, {
                  {"Knows** type", "rank word `Knows` level 0 skill 0 directive 0 entry 0",
                   "expectation `**Knows** type.` level 0 skill 0"},
                  {"Knows well what", "rank word `Knows well` level 1 skill 0 directive 0 entry 2",
                   "expectation `Knows well what he knows.` level 1 skill 0"},
              });
}

TEST_CASE("a suppressed skill belongs to the ladder that the comment is about") {
  const auto with = [](std::string_view first, std::string_view second) {
    return fmt::format(
        "{}\n## Design\n\nLevel/Skill\tCraft\tTeam\n1\tSketches.\tAsks.\n{}\n"
        "## Writing\n\nLevel/Skill\tTeam\tTools\n1\tTalks.\tTypes.\n",
        first, second);
  };
  CHECK(at_cursor(with("", "<!-- ladder-ignore vague-word in Te‸am -->")) ==
        "suppressed skill `Team` skill 0");
  CHECK(at_cursor(with("", "<!-- ladder-ignore-ladder vague-word in Te‸am -->")) ==
        "suppressed skill `Team` skill 1");
  CHECK(at_cursor(with("<!-- ladder-ignore vague-word in Te‸am -->", "")) ==
        "suppressed skill `Team` skill 1");
  CHECK(at_cursor(with("<!-- ladder-ignore-file vague-word in Too‸ls -->", "")) ==
        "suppressed skill `Tools` skill 1");
  CHECK(at_cursor(with("<!-- ladder-ignore-ladder vague-word in Te‸am -->", "")) ==
        "suppressed skill `Team`");
}

TEST_CASE("each part of a suppression is found, but no part of other comments") {
  const std::string text =
      "<!-- ladder-ignore-file level-gap: for now -->\n\n"
      "## Design\n\n<!-- agreed in May -->\nLevel/Skill\tCraft\n"
      "<!-- ladder-ignore vague-word, level-order in CRAFT: later -->\n"
      "1\tSketches.\n";
  check(text,
        {
            {"<!-- ladder-ignore-file", "comment `<!-- ladder-ignore-file level-gap: for now -->`",
             "suppression word `ladder-ignore-file`"},
            {"level-gap", "rule name `level-gap`", "rule name `level-gap`"},
            {"agreed", "comment `<!-- agreed in May -->`", "comment `<!-- agreed in May -->`"},
            {"vague-word", "rule name `vague-word`", "rule name `vague-word`"},
            {"level-order", "rule name `level-order`", "rule name `level-order`"},
            {"CRAFT", "suppressed skill `CRAFT` skill 0", "suppressed skill `CRAFT` skill 0"},
        });
}

TEST_CASE("there are no targets outside ladders") {
  CHECK(at_cursor("‸") == "nothing");
  CHECK(at_cursor("Only ‸prose.\n") == "nothing");
  CHECK(at_cursor("# The parks‸ of the town\n\nProse.\n\n## Gardening\n") == "nothing");
}

TEST_CASE("every offset of any document has a target inside the document") {
  std::size_t things = 0;
  auto check_all = [&](const std::string& text) {
    if (20'000 < text.size()) return;  // the short ones have every construct
    const testing::Opened opened(text);
    const semantics::View view = opened.view();
    for (std::uint32_t at = 0; at <= view.text().size(); ++at) {
      const Target it = semantics::target_at(view, at);
      const bool inside = it.span.begin <= it.span.end && it.span.end <= view.text().size();
      if (!inside) FAIL_CHECK("at ", at, " of\n", text);
      if (it.kind != TargetKind::nothing) ++things;
    }
  };
  for (const std::string& text : testing::texts()) check_all(text);
  for (const testing::Shape& it : testing::shapes()) check_all(it.text(3));
  CHECK(10'000 < things);
}
