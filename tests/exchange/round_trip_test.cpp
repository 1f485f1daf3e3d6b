#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "exchange/import.h"
#include "model/directives.h"
#include "model/lower.h"
#include "support/corpus.h"
#include "support/layouts.h"
#include "support/texts.h"
#include "text/unicode.h"
#include "text/utf8.h"

// Exporting and importing again keeps the content. Each format lists what it can't carry; nothing
// else may be lost.

using namespace ladder;
using layout::PlainDocument;
using layout::PlainLadder;

namespace {

PlainDocument read(std::string_view text) {
  return layout::read_plain(model::lower(syntax::Tree(text), text), text);
}

std::string said(const std::vector<layout::PlainPassage>& passages) {
  std::string text;
  for (const layout::PlainPassage& it : passages) {
    text += std::string(it.depth, '>');
    text += it.kind == model::PassageKind::item      ? " - "
            : it.kind == model::PassageKind::heading ? " # "
                                                     : " ¶ ";
    text += it.text;
  }
  return text;
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

/// Headings as a description has them: lines that begin with their mark.
std::vector<layout::PlainPassage> with_marks(std::vector<layout::PlainPassage> passages) {
  for (layout::PlainPassage& it : passages)
    if (it.kind == model::PassageKind::heading)
      it = {model::PassageKind::paragraph, "##### " + it.text};
  return passages;
}

/// The content of a ladder except for what a format loses, one item per line.
std::string said(const PlainLadder& ladder, const exchange::Losses& losses) {
  std::string text;
  const auto line = [&](std::string_view what, std::string_view it) {
    text += fmt::format("{}: {}\n", what, it);
  };
  if (!losses.titles) line("title", ladder.title);
  // Their spelling is the layout's affair.
  for (const layout::PlainDirective& it : ladder.directives)
    if (!losses.directives) line(text::folded(it.key), without_spaces(it.value));
  if (!losses.descriptions)
    line("description", said(with_marks(layout::description_with_levels(ladder))));
  for (const layout::PlainLevel& it : ladder.levels)
    // Without directives, a qualifier names the track.
    line("level", fmt::format("{} ({})", it.label,
                              losses.directives && it.qualifier.empty() ? it.track : it.qualifier));
  for (const layout::PlainSkill& skill : ladder.skills) {
    line("skill", skill.name);
    if (!losses.descriptions) line("description", said(skill.description));
    std::vector<std::string> texts(ladder.levels.size());
    for (const layout::PlainExpectation& it : skill.expectations) {
      if (it.marker == model::Marker::same) texts[it.level] += " same";
      if (it.marker == model::Marker::not_applicable) texts[it.level] += " n/a";
      texts[it.level] += said(it.passages);
    }
    for (const std::string& it : texts) line("text", it);
  }
  if (!losses.comments) {
    std::vector<std::string> comments;
    for (const layout::PlainNote& it : ladder.notes)
      if (it.is_comment) comments.push_back(it.comment);
    std::ranges::sort(comments);
    for (const std::string& it : comments) line("comment", it);
  }
  return text;
}

std::string said(const PlainDocument& document, const exchange::Losses& losses) {
  std::string text;
  if (!losses.titles) text = fmt::format("document: {}\n", document.title);
  for (const PlainLadder& it : document.ladders) text += said(it, losses);
  return text;
}

std::string there_and_back(const PlainDocument& document, std::string_view text,
                           const exchange::Format& format) {
  const exchange::Import import =
      exchange::imported(format.write(document, {"some.ladder", text}), format, "some");
  CHECK(import.trouble == "");
  CHECK(import.unplaced.empty());
  const std::string written = exchange::to_document(import, exchange::usual_form(import, format));
  return said(read(written), format.losses);
}

/// HTML and Markdown don't have these characters: they mean U+FFFD there (HTML standard, section
/// 13.2.3.5; CommonMark 0.30, section 2.3).
bool has_control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += text::character_size(text, at)) {
    const char32_t code = text::character_at(text, at).code;
    const bool white = code == '\t' || code == '\n' || code == '\r';
    if ((code < 0x20 && !white) || (0x7F <= code && code < 0xA0)) return true;
  }
  return false;
}

/// What no format but the ladder's own has a place for, so that the ladder is not asked about.
bool is_beyond(const PlainLadder& ladder, std::string_view text) {
  const bool nothing_in_it = ladder.levels.empty() || ladder.skills.empty();
  const bool nameless = ladder.title.empty();
  bool faulty = false;
  for (const layout::PlainLevel& it : ladder.levels) faulty = faulty || it.label.empty();
  for (const layout::PlainSkill& it : ladder.skills) {
    faulty = faulty || it.name.empty();
    for (const layout::PlainExpectation& one : it.expectations) faulty = faulty || one.repeated;
  }
  // A heading in the description of a ladder is about the skill of that name, if there is one.
  for (const layout::PlainLevel& level : ladder.levels)
    for (const layout::PlainSkill& it : ladder.skills)
      faulty = faulty || (!level.description.empty() && level.label == it.name);
  for (const layout::PlainNote& it : ladder.notes) faulty = faulty || !it.is_comment;
  for (const layout::PlainDirective& it : ladder.directives)
    faulty = faulty ||
             model::directive_kind(model::read_key(it.key).key) == model::DirectiveKind::unknown;
  return nothing_in_it || nameless || faulty || !text::invalid_utf8(text).empty() ||
         has_control_character(text);
}

/// Gives the number of ladders that were carried.
std::size_t check_every_format(std::string_view text) {
  PlainDocument document = read(text);
  std::erase_if(document.ladders, [&](const PlainLadder& it) { return is_beyond(it, text); });
  if (document.ladders.empty()) return 0;
  for (const exchange::Format* format : exchange::all_formats()) {
    INFO(std::string(format->name));
    if (!format->read || !format->write) continue;
    if (!format->holds_one) {
      CHECK(there_and_back(document, text, *format) == said(document, format->losses));
      continue;
    }
    for (const PlainLadder& it : document.ladders) {
      const PlainDocument alone{{}, {it}};
      CHECK(there_and_back(alone, text, *format) == said(alone, format->losses));
    }
  }
  return document.ladders.size();
}

}  // namespace

TEST_CASE("a ladder that is exported and imported again has the same content") {
  std::size_t ladders = 0;
  for (const std::string& text : testing::texts()) {
    INFO(text.substr(0, 2000));
    ladders += check_every_format(text);
  }
  CHECK(100 < ladders);
}

TEST_CASE("so does a ladder of the corpus") {
  for (const auto& it : testing::corpus_ladders()) {
    INFO(it.name);
    check_every_format(testing::serialize(it.ladder, testing::forms[0]));
  }
}

TEST_CASE("every format keeps nested lists") {
  CHECK(check_every_format("## Cook\n\nFor the kitchen.\n\nLevel/Skill\tKnives\n"
                           "1\tCarves:<br>- meat<br>  - raw<br>    - lamb<br>  - cooked<br>- wood\n"
                           "2\t- a<br>- b<br>  - c\n") == 1);
}

TEST_CASE("every format keeps tracks, which are found by their qualifiers or series") {
  CHECK(check_every_format(
            "## Cook\nLevels: Helper | Cook\nTrack Expert: Saucier | Chef\n"
            "Track Management: Sous-chef | Head chef\n\nLevel/Skill\tKnives\nHelper\tCuts.\n"
            "Cook\tCarves.\nSaucier\tSmooths.\nChef\tInvents.\nSous-chef\tShares.\n"
            "Head chef\tPlans.\n") == 1);
  CHECK(check_every_format("## Cook\n\nLevel/Skill\tKnives\nHelper\tCuts.\n"
                           "Cook (expert)\tCarves.\nCook (manager)\tShares.\n") == 1);
  const auto written = [](std::string_view csv) {
    const exchange::Import import = exchange::imported(csv, exchange::formats::csv, "cook");
    return exchange::to_document(import, exchange::usual_form(import, exchange::formats::csv));
  };
  CHECK(written("Level/Skill,Knives\nHelper,Cuts.\nCook,Carves.\nSaucier (Expert),Smooths.\n"
                "Chef (Expert),Invents.\nSous-chef (Management),Shares.\n") ==
        "## cook\nLevels: Helper | Cook\nTrack Expert: Saucier | Chef\n"
        "Track Management: Sous-chef\n\nLevel/Skill\tKnives\nHelper\tCuts.\nCook\tCarves.\n"
        "Saucier\tSmooths.\nChef\tInvents.\nSous-chef\tShares.\n");
  CHECK(written("Level/Skill,Knives\nC1,Cuts.\nC2,Carves.\nC3,Smooths.\nM2,Shares.\nM3,Plans.\n") ==
        "## cook\nLevels: C1\nTrack C: C2 | C3\nTrack M: M2 | M3\n\nLevel/Skill\tKnives\n"
        "C1\tCuts.\nC2\tCarves.\nC3\tSmooths.\nM2\tShares.\nM3\tPlans.\n");
}

TEST_CASE("every format keeps the descriptions of skills") {
  CHECK(
      check_every_format("## Cook\n\nFor the kitchen.\n\n##### Fire\n\nWith gas.\n\n- And wood.\n\n"
                         "Level/Skill\tKnives\tFire\n1\tCarves.\tLights it.\n") == 1);
  CHECK(check_every_format(
            "## Cook\n\nFor the kitchen.\n\n### Knives\n\n#### 1\n\nCarves.\n\n### Fire\n\n"
            "With gas.\n\n#### 1\n\nLights it.\n") == 1);
}

TEST_CASE("every format keeps expectations that look like markup") {
  using enum model::PassageKind;
  for (std::string_view text : {"- 5 % heat",
                                "* hot",
                                "• hot",
                                "1. light, 2. wait",
                                "# of fires",
                                "##### of fires",
                                "#",
                                "a #",
                                "|",
                                "gas | wood",
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
                                "***",
                                "---",
                                "Levels: 1 | 2",
                                "> hot",
                                "Level/Skill",
                                "`hot` _or_ *not*",
                                "**Hot**: or not",
                                "=1+1",
                                "+1",
                                "@home",
                                "'=1",
                                "\"",
                                "a \"b\" c",
                                "a, b; c",
                                "&amp; & &",
                                "<b>hot</b>",
                                "[a](b)",
                                "![a](b)",
                                "[a](https://b.c)",
                                "https://b.c/d_e_f",
                                "~~cold~~",
                                "a\u00A0b",
                                "日本語",
                                "🔥 hot",
                                "``",
                                "<hot>",
                                "\\*"}) {
    for (auto kind : {paragraph, item, heading}) {
      INFO(std::string(text), " as ", static_cast<int>(kind));
      const testing::PlainLadder ladder{
          "Cook",
          {"1", "2"},
          {"Knives", "Fire"},
          {{{}, {{{}, "Carves."}}}, {{{kind, std::string(text)}, {kind, "Waits."}}, {}}}};
      check_every_format(testing::serialize(ladder, testing::forms[0]));
    }
  }
}

TEST_CASE("paragraphs that begin with numbers don't become a list in any format") {
  const testing::PlainLadder ladder{
      "Cook",
      {"1", "2"},
      {"Knives", "Fire"},
      {{{}, {{{}, "Carves."}}}, {{{{}, "1. Waits."}, {{}, "2. Lights it."}}, {}}}};
  CHECK(check_every_format(testing::serialize(ladder, testing::forms[0])) == 1);
}

TEST_CASE("every format keeps names that look like markup") {
  for (std::string_view name :
       {"C #", "C#", "#", "gas | wood", "a\\b", "- hot", "1. Fire", "*", "**Fire**", "=Fire",
        "`fire`", "<fire>", "Fire & Ice", "\"Fire\""}) {
    INFO(std::string(name));
    testing::PlainLadder ladder{"Cook",
                                {"1", "2"},
                                {"Knives", "Fire"},
                                {{{}, {{{}, "Carves."}}}, {{{{}, "Lights it."}}, {}}}};
    ladder.skills[1] = name;
    check_every_format(testing::serialize(ladder, testing::forms[0]));
    ladder.skills[1] = "Fire";
    ladder.levels[1] = name;
    check_every_format(testing::serialize(ladder, testing::forms[0]));
    ladder.levels[1] = "2";
    ladder.title = name;
    check_every_format(testing::serialize(ladder, testing::forms[0]));
  }
}
