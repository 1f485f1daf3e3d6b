#include "support/layouts.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "model/lower.h"
#include "syntax/tree.h"

using namespace ladder;
using testing::PlainLadder;

namespace {

/// Writes a ladder in one form, reads it, and writes it in another form.
std::string converted(const PlainLadder& ladder, const testing::Form& from,
                      const testing::Form& to) {
  const std::string text = testing::serialize(ladder, from);
  const model::Document document = model::lower(syntax::Tree(text), text);
  if (document.ladders.size() != 1) return "not one ladder:\n" + text;
  const model::PlacedLadder& placed = document.ladders.front();
  return testing::serialize(testing::read_back(placed.ladder, text::slice(text, placed.span)), to);
}

void check_every_form(const PlainLadder& ladder) {
  for (const testing::Form& from : testing::forms) {
    for (const testing::Form& to : testing::forms) {
      INFO(std::string(from.name), " into ", std::string(to.name));
      CHECK(converted(ladder, from, to) == testing::serialize(ladder, to));
    }
  }
}

PlainLadder with_cell(std::vector<testing::PlainPassage> passages) {
  return {"Cook", {"1", "2"}, {"Knives", "Fire"}, {{{}, {{{}, "Carves."}}}, {passages, {}}}};
}

}  // namespace

TEST_CASE("a ladder has the same content in every layout") {
  using enum model::PassageKind;
  check_every_form(with_cell({{paragraph, "Lights it."}}));
  check_every_form(with_cell({{paragraph, "Lights it:"}, {item, "with gas"}, {item, "with wood"}}));
  check_every_form(with_cell({{item, "Lights it."}, {paragraph, "Puts it out."}}));
  check_every_form(with_cell({{heading, "At night"}, {paragraph, "Lights it."}}));
  check_every_form(with_cell({{paragraph, "same"}}));
  check_every_form(with_cell({{paragraph, "N/A"}}));
  check_every_form(with_cell({{item, "same"}}));
}

TEST_CASE("text that looks like markup stays text in every layout") {
  for (std::string_view text : {"- 5 % heat",
                                "* hot",
                                "• hot",
                                "1. light, 2. wait",
                                "12) light",
                                "# of fires",
                                "##### of fires",
                                "#fires",
                                "#",
                                "a #",
                                "|",
                                "gas | wood",
                                "| Level/Skill |",
                                "<!-- hot",
                                "<br>",
                                "hot <br/> or not",
                                "C:\\ovens\\1",
                                "\\",
                                "hot \\",
                                "\\\\",
                                "\\|",
                                "\\<br>",
                                "\\- hot",
                                "\\• hot",
                                "\\n/a",
                                "***",
                                "---",
                                "Levels: 1 | 2",
                                "> hot",
                                "Level/Skill",
                                "`hot` _or_ *not*"}) {
    INFO(std::string(text));
    for (auto kind :
         {model::PassageKind::paragraph, model::PassageKind::item, model::PassageKind::heading})
      check_every_form(with_cell({{kind, std::string(text)}, {kind, "Waits."}}));
  }
}

TEST_CASE("names that look like markup stay names in every layout") {
  for (std::string_view name : {"C #", "C#", "#", "## fires", "gas | wood", "|", "<!-- hot", "a\\b",
                                "\\", "a\\|", "- hot", "1. Fire", "Fire (at night) ##"}) {
    INFO(std::string(name));
    PlainLadder ladder = with_cell({{model::PassageKind::paragraph, "Lights it."}});
    ladder.skills[1] = name;
    check_every_form(ladder);
    ladder.skills[1] = "Fire";
    ladder.levels[1] = name;
    check_every_form(ladder);
    ladder.title = name;
    check_every_form(ladder);
  }
}

TEST_CASE("a level keeps its qualifier in every layout") {
  PlainLadder ladder = with_cell({});
  ladder.levels = {"Cook (P1)", "Chef (P2) (by invitation)"};
  check_every_form(ladder);
}
