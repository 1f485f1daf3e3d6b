#include "features/rename/rename.h"

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "support/opened.h"

using namespace ladder;

namespace {

using Texts = std::map<std::string, std::string>;

/// The documents that a new name changes, or the reason why not, under an empty path.
Texts renamed(const Texts& texts, std::string_view name) {
  const testing::Opened opened(texts);
  const auto result = features::rename(opened.view(), opened.cursor(), name);
  if (const auto* refusal = std::get_if<features::Refusal>(&result)) return {{"", refusal->reason}};
  return opened.after(std::get<semantics::Change>(result));
}

std::string renamed(const std::string& text, std::string_view name) {
  const Texts texts = renamed(Texts{{"test.ladder", text}}, name);
  return texts.empty() ? "nothing" : texts.begin()->second;
}

/// What can be renamed at the cursor: "`text` as `name`", or the reason why nothing can.
std::string prepared(const Texts& texts) {
  const testing::Opened opened(texts);
  const auto result = features::prepare_rename(opened.view(), opened.cursor());
  if (const auto* refusal = std::get_if<features::Refusal>(&result)) return refusal->reason;
  const auto& [span, name] = std::get<features::Renamable>(result);
  return "`" + std::string(text::slice(opened.view().text(), span)) + "` as `" + name + "`";
}

std::string prepared(const std::string& text) { return prepared(Texts{{"test.ladder", text}}); }

/// A new name, and the text after the change.
struct Renaming {
  std::string_view name;
  std::string_view text;
};

void check(const std::string& text, const std::vector<Renaming>& renamings) {
  for (const Renaming& it : renamings) CHECK(renamed(text, it.name) == it.text);
}

}  // namespace

TEST_CASE("a level is renamed wherever its ladder names it, and keeps its qualifier") {
  CHECK(renamed("## A\nLevels: L1 | L2 (lead)\n\n### Team\n\n#### L‸2 (lead)\nHelps L1.\n\n"
                "### Tools\n\n#### l2 ####\nTeaches L2s.\n\n## B\n\n### Team\n\n#### L2\n",
                "L3") ==
        "## A\nLevels: L1 | L3 (lead)\n\n### Team\n\n#### L3 (lead)\nHelps L1.\n\n"
        "### Tools\n\n#### L3 ####\nTeaches L3s.\n\n## B\n\n### Team\n\n#### L2\n");
  CHECK(renamed("## A\r\n\r\nSkill/Level\t‸1\t2\r\nTeam\tAsks.\tLeads.\r\n", " New ") ==
        "## A\r\n\r\nSkill/Level\tNew\t2\r\nTeam\tAsks.\tLeads.\r\n");
  CHECK(renamed("## A\n\n|Level/Skill|Team|\n|-|-|\n| ‸1 |Asks.|\n", "a|b") ==
        "## A\n\n|Level/Skill|Team|\n|-|-|\n| a\\|b |Asks.|\n");
  CHECK(renamed("## A\nLevels: ‸1\n\nLevel/Skill\tTeam\n1\tAsks.\n", "a|b") ==
        "## A\nLevels: a\\|b\n\nLevel/Skill\tTeam\na|b\tAsks.\n");
}

TEST_CASE("expectations refer to the level by its new name") {
  const auto text = [](std::string_view level, std::string_view said) {
    return "## A\n\n### Team\n\n#### " + std::string(level) + "\n" + std::string(said) + "\n";
  };
  struct Speaking {
    std::string_view level, said, name, becomes;
  };
  for (const Speaking& it : std::vector<Speaking>{
           {"IC3", "Helps IC3s, ic-3 and IC4.", "IC5", "Helps IC5s, ic-3 and IC4."},
           {"IC3", "Helps IC-3 people.", "IC5", "Helps IC-5 people."},
           {"IC3", "Helps IC3 people.", "E5", "Helps E5 people."},
           {"IC3", "Helps IC3 people.", "Expert (E5)", "Helps E5 people."},
           {"IC3", "Helps IC3 people.", "Expert", "Helps Expert people."},
           {"IC3", "Helps IC3 people.", "3", "Helps Level 3 people."},
           {"3", "Helps Level 3 people.", "4", "Helps Level 4 people."},
           {"3", "Helps Levels 3.", "4", "Helps Levels 4."},
           {"3", "Helps Level 3 people.", "IC4", "Helps IC4 people."},
           {"Senior (L3)", "Helps L3 people.", "Lead (L4)", "Helps L4 people."},
           {"Senior (L3)", "Helps L3 people.", "Lead", "Helps Lead people."},
           // A case that changes nothing but the label.
           {"IC3", "Helps IC3 and IC03 people.", "ic3", "Helps IC3 and IC03 people."},
           // Labels that share a prefix get their own when it changes.
           {"IC3", "Helps IC3-5 people.", "E3", "Helps E3-IC5 people."},
           {"IC5", "Helps IC3-5 people.", "E5", "Helps IC3-E5 people."},
           {"IC3", "Helps IC3, IC1-2 people.", "E3", "Helps E3, IC1-2 people."},
           {"IC5", "Helps IC3-5 people.", "IC6", "Helps IC3-6 people."},
           // Two numbers of one level become the numbers that it has then.
           {"L2/3", "Helps L2/3 people.", "L4/5", "Helps L4/5 people."},
           {"L2/3", "Helps L2/3 people.", "L4", "Helps L4 people."},
           {"L2/3", "Helps L2/3 people.", "L2", "Helps L2 people."},
           {"L2/3", "Helps L3 people.", "L4", "Helps L4 people."},
           {"L2/3", "Helps L2/3 people.", "Senior", "Helps Senior people."},
           {"L4", "Helps L4 people.", "L4/5", "Helps L4 people."},
       }) {
    INFO(std::string(it.level), " to ", std::string(it.name), ": ", std::string(it.said));
    CHECK(renamed(text("‸" + std::string(it.level), it.said), it.name) ==
          text(it.name, it.becomes));
  }
  CHECK(renamed("## A\n\n|Level/Skill|Team|\n|-|-|\n|L‸1|Is no L1.|\n", "a|b") ==
        "## A\n\n|Level/Skill|Team|\n|-|-|\n|a\\|b|Is no a\\|b.|\n");
}

TEST_CASE("renaming a skill also changes comments that suppress something in it") {
  CHECK(renamed("<!-- ladder-ignore-file vague-word in craft: for now -->\n## A\n\n"
                "<!-- ladder-ignore vague-word, level-gap in Craft -->\n"
                "Level/Skill\t‸Craft\tTeam\n1\tDraws.\tAsks.\n\n### craft\n",
                "# in hand") ==
        "<!-- ladder-ignore-file vague-word in \\# in hand: for now -->\n## A\n\n"
        "<!-- ladder-ignore vague-word, level-gap in \\# in hand -->\n"
        "Level/Skill\t\\# in hand\tTeam\n1\tDraws.\tAsks.\n\n### # in hand\n");
  // The comment for the file also applies to the other ladder, which keeps its skill.
  CHECK(renamed("<!-- ladder-ignore-file vague-word in Craft -->\n## A\n\n### ‸Craft\n\n#### 1\n\n"
                "## B\n\n### Craft\n\n#### 1\n",
                "Trade") ==
        "<!-- ladder-ignore-file vague-word in Craft -->\n## A\n\n### Trade\n\n#### 1\n\n"
        "## B\n\n### Craft\n\n#### 1\n");
}

TEST_CASE("ladders that extend one another keep sharing their levels and skills") {
  const Texts texts = {
      {"base.ladder", "## Base\n\nLevel/Skill\tTeam\nIC1\tAsks.\n"},
      {"design.ladder",
       "## Design\nExtends: base.ladder\n\n"
       "<!-- ladder-ignore vague-word in Team -->\n### Team\n\n#### IC‸1\nHelps IC1 people.\n"},
      {"writing.ladder", "## Writing\nExtends: base.ladder\n\n### Words\n\n#### IC1\n"},
      {"apart.ladder", "## Apart\n\nLevel/Skill\tTeam\nIC1\tAsks.\n"},
  };
  CHECK(
      renamed(texts, "IC2") ==
      Texts{
          {"base.ladder", "## Base\n\nLevel/Skill\tTeam\nIC2\tAsks.\n"},
          {"design.ladder",
           "## Design\nExtends: base.ladder\n\n"
           "<!-- ladder-ignore vague-word in Team -->\n### Team\n\n#### IC2\nHelps IC2 people.\n"},
          {"writing.ladder", "## Writing\nExtends: base.ladder\n\n### Words\n\n#### IC2\n"}});
  Texts skills = texts;
  skills["design.ladder"] =
      "## Design\nExtends: base.ladder\n\n"
      "<!-- ladder-ignore vague-word in Team -->\n### ‸Team\n\n#### IC1\n";
  CHECK(renamed(skills, "Teamwork") ==
        Texts{{"base.ladder", "## Base\n\nLevel/Skill\tTeamwork\nIC1\tAsks.\n"},
              {"design.ladder",
               "## Design\nExtends: base.ladder\n\n"
               "<!-- ladder-ignore vague-word in Teamwork -->\n### Teamwork\n\n#### IC1\n"}});
}

TEST_CASE("renaming a ladder changes every `Extends:` that names it") {
  CHECK(renamed({{"all/base.ladder", "# The house\n\n## Base ‸##\n\n## Own\nExtends: #BASE\n"},
                 {"a.ladder", "## A\nExtends: all/base.ladder # Base\n"},
                 {"b.ladder", "## Base\n\n## B\nExtends: #Base\n"}},
                "C #") ==
        Texts{{"all/base.ladder", "# The house\n\n## C \\# ##\n\n## Own\nExtends: #C \\#\n"},
              {"a.ladder", "## A\nExtends: all/base.ladder # C \\#\n"}});
  // A path alone needs no change, and the title can be changed from afar.
  CHECK(renamed({{"base.ladder", "## Base\n"},
                 {"a.ladder", "## A\nExtends: base.ladder#B‸ase\n"},
                 {"b.ladder", "## B\nExtends: base.ladder\n"}},
                "Basis") ==
        Texts{{"base.ladder", "## Basis\n"}, {"a.ladder", "## A\nExtends: base.ladder#Basis\n"}});
}

TEST_CASE("renaming a word of a scale changes the expectations that begin with it") {
  CHECK(renamed("## A\nScale: Knows < Does\n\n|Level/Skill|Team|\n|-|-|\n"
                "|1|Knows how.|\n|2|**Do‸es** it: Does it.|\n",
                "Masters it") ==
        "## A\nScale: Knows < Masters it\n\n|Level/Skill|Team|\n|-|-|\n"
        "|1|Knows how.|\n|2|**Masters it** it: Does it.|\n");
}

TEST_CASE("a name that is already used is refused") {
  check("## A\nLevels: 1 | 2\n\n### Team\n\n#### ‸1\n", {{"2", "`A` already has a level `2`"}});
  check("## A\n\nLevel/Skill\tTeam\n‸1\tAsks.\n\tHelps.\n3\tLeads.\n",
        {{"2", "`A` already has a level `2`"}});  // whose label is missing
  check("## A\n\n### ‸Team\n\n### Tools\n", {{" TOOLS ", "`A` already has a skill `Tools`"},
                                             {"team", "## A\n\n### team\n\n### Tools\n"}});
  check("## ‸A\n\n## B\n", {{"b", "another ladder in the file is already called `B`"}});
  check("## A\nScale: Knows < Do‸es\n", {{"knows", "`Scale:` already has the word `Knows`"}});
  check("### ‸Team\n\n### Tools\n",
        {{"Tools", "a ladder without a title already has a skill `Tools`"}});
}

TEST_CASE("so is the name of a skill in an extending or extended ladder") {
  const auto with = [](std::string_view base, std::string_view own) {
    return Texts{{"base.ladder", "## Base\n\n### " + std::string(base) + "\n\n### Team\n"},
                 {"own.ladder", "## Own\nExtends: base.ladder\n\n### " + std::string(own) + "\n"}};
  };
  CHECK(renamed(with("‸Craft", "Tools"), "Tools") ==
        Texts{{"", "`Own` already has a skill `Tools`"}});
  CHECK(renamed(with("Craft", "‸Tools"), "Craft") ==
        Texts{{"", "`Base` already has a skill `Craft`"}});
  CHECK(renamed(with("‸Craft", "Craft"), "Team") ==
        Texts{{"", "`Base` already has a skill `Team`"}});
}

TEST_CASE("a name that is invalid at one of its places is refused") {
  check("## A\n\n### Team\n\n#### ‸1\n",
        {{"  ", "a level needs a name"},
         {"a\nb", "a name must be a single line without tabs"},
         {"a\tb", "a name must be a single line without tabs"},
         {"2 (new)", "`(new)` at the end would be a qualifier, not part of the name"},
         {"New (L2)", "## A\n\n### Team\n\n#### New (L2)\n"}});
  check("## A\n\nLevel/Skill\tTeam\n‸1\tAsks.\n",
        {{"Skill/Level", "`Skill/Level` would mean something else here"}});
  check("## A\n\n### Team\n\n#### ‸1\n",
        {{"Skill/Level", "## A\n\n### Team\n\n#### Skill/Level\n"}});
  check("## A\nScale: Knows < ‸Does\n",
        {{"a < b", "a scale word can't contain `<`, which separates the words"},
         {"!", "`!` would mean something else here"},
         {"", "a scale word needs a name"}});
  check("## A\n\n<!-- ladder-ignore vague-word in Team -->\n### ‸Team\n",
        {{"Team: us", "`Team: us` can't be used in the suppression comments for this skill"},
         {"-->", "`-->` can't be used in the suppression comments for this skill"},
         {"Team, us in it",
          "## A\n\n<!-- ladder-ignore vague-word in Team, us in it -->\n### Team, us in it\n"}});
  check("## A\n\n### ‸Team\n",
        {{"Team: us", "## A\n\n### Team: us\n"}, {"", "a skill needs a name"}});
  check("## ‸A\n", {{"", "a ladder needs a name"}});
}

TEST_CASE("a name that would change the orientation of a grid is refused") {
  check("## A\n\nWhat\t‸L1\tL2\nTeam\tAsks.\tLeads.\nTools\tTries.\tTeaches.\n",
        {{"L3", "## A\n\nWhat\tL3\tL2\nTeam\tAsks.\tLeads.\nTools\tTries.\tTeaches.\n"}});
  check("## A\n\nWhat\t‸L1\nTeam\tAsks.\n",
        {{"Helper",
          "rows and columns would be swapped: write `Skill/Level` in the top-left cell first"}});
  check("## A\n\nWhat\tTeam\n‸L1\tAsks.\n", {{"Helper", "## A\n\nWhat\tTeam\nHelper\tAsks.\n"}});
  check("## A\n\nWhat\t‸Team\nHelper\tAsks.\n",
        {{"Lead",
          "rows and columns would be swapped: write `Level/Skill` in the top-left cell first"}});
}

TEST_CASE("the name to edit is shown the way its author thinks of it") {
  CHECK(prepared("## C \\# ‸##\n") == "`C \\#` as `C #`");
  CHECK(prepared("## A\n\n### Team\n\n#### 1 (le‸ad)\n") == "`1` as `1`");
  CHECK(prepared("## A\n\n|Level/Skill|Team|\n|-|-|\n|IC1|Asks IC‸1 people.|\n") ==
        "`IC1` as `IC1`");
  CHECK(prepared("## A\nScale: Kno‸ws < Does\n") == "`Knows` as `Knows`");
  CHECK(prepared({{"a.ladder", "## The A\n"}, {"b.ladder", "## B\nExtends: a.ladder#the ‸A\n"}}) ==
        "`the A` as `The A`");
}

TEST_CASE("if something can't be renamed, the reason is given") {
  CHECK(prepared("Pr‸ose.\n") == "only ladders, levels, skills and scale words can be renamed");
  CHECK(prepared("## A\n\nLevel/Skill\tTeam\nIC1\tAsks IC‸5 people.\n") ==
        "this ladder has no level `IC5`");
  CHECK(prepared("<!-- ladder-ignore vague-word in T‸eam -->\n## A\n") ==
        "there's no skill called `Team`");
  CHECK(prepared("## A\nExtends: #‸B\n") == "there's no ladder called `B`");
  CHECK(prepared({{"a.ladder", "## A\n"}, {"b.ladder", "## B\nExtends: a‸.ladder\n"}}) ==
        "rename the file itself, and `Extends:` will be updated to match");
  CHECK(prepared("##‸\n\n### Team\n") == "this ladder has no title yet");
  CHECK(prepared("## A\n\n###‸\n\n#### 1\n") == "this skill has no name yet");
  CHECK(prepared("## A\n\n### Team\n\n####‸\n") == "this level has no label yet");
  CHECK(
      prepared("## A\nLevels: 1 | 2 | 3\n\nLevel/Skill\tTeam\n1\tAsks.\n‸\tHelps.\n3\tLeads.\n") ==
      "this level has no label yet");
  CHECK(renamed("Pr‸ose.\n", "New") ==
        "only ladders, levels, skills and scale words can be renamed");
}
