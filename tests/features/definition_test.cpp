#include <map>
#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "features/navigation/navigation.h"
#include "support/opened.h"

using namespace ladder;

namespace {

using Texts = std::map<std::string, std::string>;

/// The text on one line.
std::string shown(std::string text) {
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at))
    text.replace(at, 1, "⏎");
  return text;
}

/// The name at the cursor and where it leads: "`2` -> test.ladder: 2⇥Reviews." with the name
/// marked.
std::string leads(const Texts& texts) {
  const testing::Opened opened(texts);
  const features::Definition found = features::definition_of(opened.view(), opened.cursor());
  std::string line = fmt::format("`{}` ->", text::slice(opened.view().text(), found.origin));
  for (const features::Destination& it : found.destinations) {
    CHECK(it.whole.contains(it.name));
    const std::string_view text = opened.view(it.path).text();
    line += fmt::format(" {}: {};", it.path,
                        shown(testing::marked(text::slice(text, it.whole),
                                              {text::relative(it.name, it.whole.begin)})));
  }
  return line;
}

std::string leads(const std::string& text) { return leads(Texts{{"test.ladder", text}}); }

}  // namespace

TEST_CASE("a level leads to its declaration, or else to where it is first named") {
  CHECK(leads("## A\nLevels: 1 | 2\n\nLevel/Skill\tTeam\n1\tAsks.\n2‸\tLeads.\n") ==
        "`2` -> test.ladder: Levels: 1 | ‹2›;");
  CHECK(leads("## A\n\n### Team\n\n#### 1\nAsks.\n\n### Tools\n\n#### 1‸\n") ==
        "`1` -> test.ladder: #### ‹1›⏎Asks.⏎⏎;");
  CHECK(
      leads("## A\n\n|Level/Skill|Team|\n|-|-|\n|1|Learns from Level ‸2 people.|\n|2|Leads.|\n") ==
      "`Level 2` -> test.ladder: |‹2›|Leads.|;");
  CHECK(leads("## A\n\nSkill/Level\t‸1\nTeam\tAsks.\n") == "`1` -> test.ladder: ‹1›;");
}

TEST_CASE("a skill leads to its first heading") {
  CHECK(leads("## A\n\n### Team\n\n#### 1\n\n### team‸\n\n#### 2\n") ==
        "`team` -> test.ladder: ### ‹Team›⏎⏎#### 1⏎⏎;");
  CHECK(
      leads("## A\n\nLevel/Skill\tTeam\n<!-- ladder-ignore vague-word in ‸Team -->\n1\tAsks.\n") ==
      "`Team` -> test.ladder: ‹Team›;");
  CHECK(
      leads("<!-- ladder-ignore vague-word in ‸Tools -->\n## A\n\nLevel/Skill\tTeam\n1\tAsks.\n") ==
      "`Tools` ->");
}

TEST_CASE("the first heading of a name leads to the extended ladder") {
  const Texts base{{"base.ladder", "## Base\nLevels: 1\n\n### Team\n"}};
  const auto with = [&](const std::string& text) {
    Texts texts = base;
    texts["own.ladder"] = text;
    return texts;
  };
  CHECK(leads(with("## Own\nExtends: base.ladder\n\n### Team\n\n#### 1\n\n### Tea‸m\n")) ==
        "`Team` -> own.ladder: ### ‹Team›⏎⏎#### 1⏎⏎;");
  CHECK(leads(with("## Own\nExtends: base.ladder\n\n### Tea‸m\n\n#### 1\n\n### Team\n")) ==
        "`Team` -> base.ladder: ### ‹Team›⏎;");
  CHECK(leads(with("## Own\nExtends: base.ladder\n\n### Tea‸ching\n")) ==
        "`Teaching` -> own.ladder: ### ‹Teaching›⏎;");
  CHECK(leads(with("## Own\nExtends: base.ladder\n\n### Team\n\n#### 1‸\n")) ==
        "`1` -> base.ladder: Levels: ‹1›;");
  // A ladder that extends itself has no other place to lead to.
  CHECK(leads("## Own\nExtends: #Own\n\n### Tea‸m\n") == "`Team` -> test.ladder: ### ‹Team›⏎;");
}

TEST_CASE("`Extends:` leads to the ladder or the file that it names") {
  const auto extending = [](std::string_view value) {
    return Texts{{"all/base.ladder", "## Base\n\n## Basis\n"},
                 {"all/one.ladder", "## One\n"},
                 {"own.ladder", fmt::format("## Own\nExtends: {}\n", value)}};
  };
  CHECK(leads(extending("all/base.ladder#‸Basis")) == "`Basis` -> all/base.ladder: ## ‹Basis›⏎;");
  CHECK(leads(extending("all/‸base.ladder#Basis")) ==
        "`all/base.ladder` -> all/base.ladder: ## ‹Basis›⏎;");
  CHECK(leads(extending("all/one‸.ladder")) == "`all/one.ladder` -> all/one.ladder: ## ‹One›⏎;");
  CHECK(leads(extending("#‸Own")) == "`Own` -> own.ladder: ## ‹Own›⏎Extends: #Own⏎;");
  // Several ladders, or none of that title: there is still the file.
  CHECK(leads(extending("all/base‸.ladder")) == "`all/base.ladder` -> all/base.ladder: ‹›;");
  CHECK(leads(extending("all/base.ladder#Bas‸e camp")) == "`Base camp` -> all/base.ladder: ‹›;");
  CHECK(leads(extending("all/lost‸.ladder")) == "`all/lost.ladder` ->");
}

TEST_CASE("a level that the ladder lacks is looked for in the ladders that the text may refer to") {
  const auto ladder = [](std::string_view title, std::string_view extends, std::string_view level,
                         std::string_view text) {
    return fmt::format("## {}\n{}\nLevel/Skill\t{} skill\n{}\t{}\n", title, extends, title, level,
                       text);
  };
  const std::string own = ladder("Own", "", "IC1", "Learns from ‸IC5.");
  // Everywhere, when no ladder of this document has it.
  CHECK(leads({{"a.ladder", ladder("A", "", "IC5", "Asks.")},
               {"b.ladder", ladder("B", "", "IC4-6", "Asks.")},
               {"own.ladder", own}}) ==
        "`IC5` -> a.ladder: ‹IC5›\tAsks.; b.ladder: ‹IC4-6›\tAsks.;");
  CHECK(leads({{"a.ladder", ladder("A", "", "IC5", "Asks.")},
               {"own.ladder", own + ladder("Other", "", "IC5", "Waits.")}}) ==
        "`IC5` -> own.ladder: ‹IC5›\tWaits.;");
  CHECK(leads({{"a.ladder", ladder("A", "", "IC5", "Asks.")},
               {"own.ladder", ladder("Own", "Extends: a.ladder\n", "IC1", "Learns from ‸IC5.") +
                                  ladder("Other", "", "IC5", "Waits.")}}) ==
        "`IC5` -> a.ladder: ‹IC5›\tAsks.;");
  // Numbers alone mean nothing outside of their ladder.
  CHECK(leads({{"a.ladder", ladder("A", "", "5", "Asks.")},
               {"own.ladder", ladder("Own", "", "1", "Learns from Level ‸5.")}}) == "`Level 5` ->");
}

TEST_CASE("`same` leads to the expectation that it repeats") {
  CHECK(leads("## A\n\nLevel/Skill\tTeam\tTools\n1\tAsks.\tn/a\n2\tsame\tsame\n3\tsa‸me\tsame\n") ==
        "`same` -> test.ladder: ‹Asks.›;");
  CHECK(leads("## A\n\nLevel/Skill\tTeam\tTools\n1\tAsks.\tn/a\n2\tsame\tsame\n3\tsame\t‸same\n") ==
        "`same` ->");
  CHECK(leads("## A\n\nLevel/Skill\tTeam\n1\t\n2\t‸same\n") == "`same` ->");
  CHECK(leads("## A\n\nLevel/Skill\tTeam\n1\t‸same\n") == "`same` ->");
}

TEST_CASE("a rank leads to its word in `Scale:`") {
  CHECK(leads("## A\nScale: Knows < Does\n\nLevel/Skill\tTeam\n1\tDo‸es it.\n") ==
        "`Does` -> test.ladder: Scale: Knows < ‹Does›;");
}

TEST_CASE("text that names nothing leads nowhere") {
  CHECK(leads("Pr‸ose.\n") == "`` ->");
  CHECK(leads("## A\nLev‸els: 1\n") == "`Levels` ->");
  CHECK(leads("## A\n\nLevel/Skill\tTeam\n1\tAsks‸ people.\n") == "`Asks people.` ->");
}
