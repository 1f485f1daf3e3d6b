#include "layout/conversion.h"

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "layout/format.h"
#include "layout/plain.h"
#include "model/lower.h"
#include "support/corpus.h"
#include "support/files.h"
#include "support/fixture.h"
#include "support/layouts.h"
#include "support/opened.h"
#include "support/texts.h"
#include "support/typist.h"

using namespace ladder;

namespace {

layout::Source source_of(const model::Document& document, std::string_view text) {
  const model::PlacedLadder& first = document.ladders.front();
  return {first.ladder, text::slice(text, first.span)};
}

std::optional<layout::Form> form_of(const std::string& text) {
  const model::Document document = model::lower(syntax::Tree(text), text);
  if (document.ladders.size() != 1) return std::nullopt;
  return layout::form_of(document.ladders.front().ladder);
}

/// Converts a text with one ladder to a form.
layout::Converted converted(const std::string& text, const testing::Form& form) {
  const model::Document document = model::lower(syntax::Tree(text), text);
  REQUIRE(document.ladders.size() == 1);
  REQUIRE(document.ladders.front().span.begin == 0);
  const layout::Source source = source_of(document, text);
  const layout::Form wanted{form.layout, form.orientation};
  // A converted ladder has one of two orientations.
  layout::Converted result = layout::converted(source, {form.layout, false});
  if (result.obstacle.empty() && form_of(result.text) == wanted) return result;
  result = layout::converted(source, {form.layout, true});
  if (result.obstacle.empty() && form_of(result.text) != wanted) result.obstacle = "another form";
  return result;
}

/// `Levels:` can be added to a head, so that sections show which headings are levels.
std::string meaning_of(const std::string& text) {
  const model::Document document = model::lower(syntax::Tree(text), text);
  layout::PlainLadder plain = layout::read_plain(source_of(document, text));
  const layout::Form either{model::Layout::sections, model::Orientation::level_a_row};
  const layout::Form other{model::Layout::sections, model::Orientation::skill_a_row};
  if (layout::needs_declaration(plain, either) || layout::needs_declaration(plain, other))
    plain = layout::with_declaration(std::move(plain));
  return layout::meaning(plain);
}

/// From each form into each other and back, twice; how often it could be done.
std::size_t check_every_way(const std::string& text) {
  std::size_t done = 0;
  const std::string meaning = meaning_of(text);
  for (const testing::Form& from : testing::forms) {
    const layout::Converted begun = converted(text, from);
    if (!begun.obstacle.empty()) continue;
    CHECK(meaning_of(begun.text) == meaning);
    for (const testing::Form& to : testing::forms) {
      INFO(std::string(from.name), " into ", std::string(to.name));
      const layout::Converted there = converted(begun.text, to);
      if (!there.obstacle.empty()) continue;
      CHECK(meaning_of(there.text) == meaning);
      const layout::Converted back = converted(there.text, from);
      REQUIRE(back.obstacle == "");
      // After one round, it is the same byte for byte.
      const bool same = back.text == begun.text;
      CHECK((same || meaning_of(back.text) == meaning));
      CHECK((same || converted(converted(back.text, to).text, from).text == back.text));
      ++done;
    }
  }
  return done;
}

constexpr std::size_t every_way = std::size(testing::forms) * std::size(testing::forms);

}  // namespace

TEST_CASE("a ladder has the same content in every form, including comments and descriptions") {
  CHECK(check_every_way(
            "## Cook\nLevels: 1 | 2 | 3\n<!-- on the levels -->\n\nWhat cooks do.\n\n- Cook.\n\n"
            "<!-- on the grid -->\nLevel/Skill\tKnives\tFire | Gas\n"
            "<!-- on level one -->\n1\tSharpens.  Cuts.\tn/a\n"
            "<!-- ladder-ignore empty-expectation in Fire | Gas: later -->\n"
            "2 (night)\tsame\t\n3\t- a<br>- b\tC:\\gas\\pipe\n<!-- the end -->\n") == every_way);
  CHECK(check_every_way(
            "# Kitchen\nLevels: 1 | 2\n\n<!-- on knives -->\n### Knives\nAll sharp\tthings.\n\n"
            "| no | table |\n\n<!-- in between -->\n- more\n\n"
            "<!-- on one -->\n#### 1\nCuts\nbread.\n\n<!-- on the list -->\n- a\n1. b\n"
            "<!-- above c -->\n- c\n\n"
            "<!-- ladder-ignore truncated-end: so -->\n<!-- two\nlines --> long\n"
            "#### 2 (night)\nsame\n\n"
            "### Fire #1\n\n#### 1\n\\# of fires\\*\n\n#### 2\n- same\n\n<!-- the end -->\n") ==
        every_way);
}

TEST_CASE("so does a ladder that puts the levels first") {
  CHECK(
      check_every_way(
          "# Kitchen\n\nWhat cooks do.\n\n##### Knives\nAll sharp things.\n\n"
          "<!-- on helpers -->\n### Junior cook\nStarts here.\n\n| no | table |\n\n"
          "<!-- on knives of helpers -->\n#### Knives\nCuts\nbread.\n\n"
          "<!-- ladder-ignore truncated-end: so -->\n#### Fire\n- a\n1. b\n<!-- above c -->\n- "
          "c\n\n"
          "### Cook (night)\n\n#### Knives\nsame\n#### Fire\n##### At night\nDouses it.\n\n"
          "### Senior cook\n#### Knives\n\\# of knives\\*\n#### Fire\nn/a\n\n<!-- the end -->\n") ==
      every_way);
}

TEST_CASE("so does a ladder with tracks") {
  CHECK(check_every_way(
            "## Cook\nLevels: Helper | Cook\nTrack Expert: Saucier | Chef\n"
            "Track Management: Sous-chef (at night) | Head chef\n\nLevel/Skill\tKnives\tFire\n"
            "Helper\tCuts.\tn/a\nCook\tCarves.\tLights it.\nSaucier\tSmooths.\tsame\n"
            "Chef\tInvents.\tsame\n<!-- on sous-chefs -->\nSous-chef (at night)\tsame\tDouses it.\n"
            "Head chef\tsame\tPlans it.\n") == every_way);
  CHECK(check_every_way(
            "## Cook\n\nWhat cooks do.\n\n### Helper\n\nStarts here.\n\n#### Knives\nCuts.\n\n"
            "#### Fire\nn/a\n\n<!-- on experts -->\n### Cook 2 (Expert)\n\nKnows more.\n\n"
            "#### Knives\nCarves.\n\n<!-- on fire -->\n#### Fire\nLights it.\n\n"
            "### Cook 2 (Manager)\n\nLeads more.\n\n#### Knives\nsame\n\n#### Fire\nDouses it.\n\n"
            "### Head cook (Manager)\n\n#### Knives\nsame\n\n#### Fire\nPlans it.\n") == every_way);
}

TEST_CASE("so do nested lists") {
  CHECK(check_every_way(
            "## Cook\n\n### Knives\n\n#### 1\nCuts:\n\n- meat\n  - raw\n    1. lamb\n  - cooked\n"
            "- wood\n\n#### 2\n* a\n\t* b\n\n### Fire\n\n#### 1\n- one\n - two\n\n#### 2\n   - "
            "a\n- b\n") == every_way);
}

TEST_CASE("sections declare what their headings are if the names don't show it") {
  const std::string text =
      "## Cook\n\nLevel/Skill\tKnives\tFire\nHelper\tCuts.\tLights it.\n"
      "Cook\tCarves.\tDouses it.\n";
  const testing::Form levels_first{"", model::Layout::sections, model::Orientation::level_a_row};
  CHECK(converted(text, levels_first).text ==
        "## Cook\nLevels: Helper | Cook\n\n### Helper\n\n#### Knives\nCuts.\n\n"
        "#### Fire\nLights it.\n\n### Cook\n\n#### Knives\nCarves.\n\n#### Fire\nDouses it.\n");
  CHECK(check_every_way(text) == every_way);
}

TEST_CASE("a ladder can be converted however it is formatted") {
  CHECK(check_every_way("##  Cook ##\nlevels:1|2\n\n* What cooks do.\n\nLevel / Skills\tKnives\n"
                        "1\t• Cuts.<BR/>* Serves.\n2\t—\n") == every_way);
  CHECK(check_every_way("##  Cook ##\n###  Knives\n* sharp\n####  1\n+ Cuts.\n#### 2\nN/A\n") ==
        every_way);
}

TEST_CASE("a ladder with several layouts gets a single one") {
  CHECK(check_every_way("## Cook\n\nLevel/Skill\tKnives\n1\tCuts.\n2\tCarves.\n\nA footnote.\n\n"
                        "<!-- on fire -->\n### Fire\n\n#### 1\nLights it.\n\n#### 3\nDouses it.\n"
                        "\nSkill/Level\t1\t2\nDough\tKneads.\tBakes.\n") == every_way);
}

TEST_CASE("the ladders of the corpus have the same content in every form") {
  for (const testing::CorpusLadder& it : testing::corpus_ladders()) {
    INFO(it.name);
    CHECK(check_every_way(testing::serialize(it.ladder, testing::forms[0])) == every_way);
  }
}

TEST_CASE("the samples have the same content in every form") {
  std::size_t ladders = 0;
  for (const auto& file : testing::files_below(ROOT_DIR "/samples", {".ladder", ".ladder.md"})) {
    if (file.string().find("damaged") != std::string::npos) continue;
    const std::string text = testing::content_of(file);
    const model::Document document = model::lower(syntax::Tree(text), text);
    for (const auto& [span, ladder] : document.ladders) {
      INFO(file.string());
      CHECK(check_every_way(std::string(text::slice(text, span))) == every_way);
      ++ladders;
    }
  }
  CHECK(20 < ladders);
}

TEST_CASE("a converted ladder has the same content, or stays as it is") {
  const char* const given = std::getenv("LADDER_FORMATS");
  const long count = given ? std::atol(given) / 10 : 60;
  testing::Typist typist(2027);
  const std::vector<std::string> texts = testing::texts();
  for (long i = 0; i < count; ++i) {
    std::string text = typist.window(texts[typist.below(texts.size())]);
    for (std::uint32_t edits = typist.below(4); 0 < edits; --edits)
      text = testing::edited(text, {typist.edit(text)});
    const model::Document document = model::lower(syntax::Tree(text), text);
    for (const auto& [span, ladder] : document.ladders) {
      const std::string alone(text::slice(text, span));
      // With a NUL in it, a corner can be refused on the way back.
      if (alone.find('\0') != alone.npos) continue;
      const model::Document again = model::lower(syntax::Tree(alone), alone);
      if (again.ladders.size() != 1 || again.ladders.front().span.begin != 0) continue;
      CAPTURE(i);
      INFO(testing::escaped(alone));
      check_every_way(alone);
    }
  }
}
