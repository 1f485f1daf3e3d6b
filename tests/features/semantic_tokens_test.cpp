#include "features/tokens/semantic_tokens.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/opened.h"
#include "support/shapes.h"
#include "support/texts.h"
#include "syntax/tree.h"
#include "text/unicode.h"

using namespace ladder;
using features::Token;

namespace {

/// `class.declaration`.
std::string described(const Token& it) {
  std::string words(features::token_type_names[static_cast<std::size_t>(it.type)]);
  for (std::size_t i = 0; i < features::token_modifier_names.size(); ++i)
    if (it.modifiers >> i & 1) words += fmt::format(".{}", features::token_modifier_names[i]);
  return words;
}

/// The text with each token as `‹class.declaration Design›`.
std::string painted(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<text::Edit> edits;
  for (const Token& it : tokens)
    edits.push_back({it.span, fmt::format("‹{} {}›", described(it), text::slice(text, it.span))});
  return testing::edited(text, edits);
}

std::string painted(const std::string& text) {
  const testing::Opened opened(text);
  return painted(opened.view().text(), features::tokens(opened.view()));
}

/// Checks every document that is short enough to be looked at from each place.
template <class Check>
void for_each_document(const Check& check) {
  constexpr std::size_t longest = 20'000;
  for (const std::string& text : testing::texts())
    if (text.size() <= longest) check(testing::Opened(text).view());
  for (const testing::Shape& it : testing::shapes()) check(testing::Opened(it.text(3)).view());
}

/// What grammar/queries/highlights.scm gives a colour, comments aside.
bool is_highlighted(syntax::Kind kind) {
  using syntax::Kind;
  switch (kind) {
    case Kind::title:
    case Kind::label:
    case Kind::directive_key:
    case Kind::directive_value:
    case Kind::corner:
    case Kind::delimiter:
    case Kind::line_break:
    case Kind::list_marker: return true;
    default: return false;
  }
}

void append_highlighted(syntax::Cursor& cursor, std::vector<text::Span>& spans) {
  if (is_highlighted(cursor.kind())) spans.push_back(cursor.span());
  else
    syntax::for_each_child(cursor, [&](syntax::Cursor& part) { append_highlighted(part, spans); });
}

}  // namespace

TEST_CASE("the parts of a matrix have different tokens") {
  CHECK(painted("## Design (UX)\n\n"
                "Level/Skill\tCraft\tResearch\n"
                "1 (new)\t- Sketches.<br>- Works with 2s.\tn/a\n"
                "2\tsame\tLeads level 1 staff.\n"
                "1\tAgain.\t\n") ==
        "## ‹class.declaration Design (UX)›\n\n"
        "‹keyword Level/Skill›\t‹property.declaration Craft›\t‹property.declaration Research›\n"
        "‹enumMember.declaration 1› (‹parameter new›)\t"
        "‹operator -› Sketches.‹operator <br>›‹operator -› Works with 2s.\t‹keyword n/a›\n"
        "‹enumMember.declaration 2›\t‹keyword same›\tLeads level 1 staff.\n"
        "‹enumMember 1›\tAgain.\t\n");
}

TEST_CASE("each level is declared once, whatever the order of the text") {
  CHECK(painted("\tCraft\n3\tx\n2\tx\n1\tx\n2\tx\n") ==
        "\t‹property.declaration Craft›\n‹enumMember.declaration 3›\tx\n"
        "‹enumMember.declaration 2›\tx\n‹enumMember.declaration 1›\tx\n‹enumMember 2›\tx\n");
}

TEST_CASE("a table's pipes are separators, except for those inside expectations") {
  CHECK(painted("## Design\n\n"
                "| Skill/Level | L1 | L2 (old) |\n"
                "|---|:--|---|\n"
                "| Craft \\| more | a \\| b<br>- c | same |\n"
                "|  |  |  |\n") ==
        "## ‹class.declaration Design›\n\n"
        "‹operator |› ‹keyword Skill/Level› ‹operator |› ‹enumMember.declaration L1› ‹operator |› "
        "‹enumMember.declaration L2› (‹parameter old›) ‹operator |›\n"
        "‹operator |---|:--|---|›\n"
        "‹operator |› ‹property.declaration Craft \\| more› ‹operator |› "
        "a \\| b‹operator <br>›‹operator -› c ‹operator |› ‹keyword same› ‹operator |›\n"
        "‹operator |›  ‹operator |›  ‹operator |›  ‹operator |›\n");
}

TEST_CASE("the parts of sections have different tokens") {
  CHECK(painted("## Design\r\n\r\nAbout.\r\n\r\n### Craft ###\r\n\r\n- in prose\r\n\r\n"
                "#### 1 (new) ##\r\nDoes.<br>- it.\r\n\r\n"
                "- a | b\r\n•\tc\r\n2) d\r\n-\r\n\r\n##### Sub ##\r\nText\r\n\r\n"
                "#### 2\r\nN/A") ==
        "## ‹class.declaration Design›\r\n\r\nAbout.\r\n\r\n"
        "### ‹property.declaration Craft› ###\r\n\r\n‹operator -› in prose\r\n\r\n"
        "#### ‹enumMember.declaration 1› (‹parameter new›) ##\r\n"
        "Does.‹operator <br>›‹operator -› it.\r\n\r\n"
        "‹operator -› a | b\r\n‹operator •›\tc\r\n‹operator 2)› d\r\n-\r\n\r\n"
        "##### ‹namespace Sub› ##\r\nText\r\n\r\n"
        "#### ‹enumMember.declaration 2›\r\n‹keyword N/A›");
}

// A level is declared where it is first named, which can be in a directive.
TEST_CASE("the parts of directives have different tokens") {
  CHECK(painted("# Design\nLevels: 1 (new) || Senior (L3)\nscale : Low < High\n"
                "Extends: a.ladder # All \nLevels: 3\nLevel: x\n\n### Craft\n\n#### 1\n") ==
        "# ‹class.declaration Design›\n"
        "‹keyword Levels›‹operator :› ‹enumMember.declaration 1› (‹parameter new›) "
        "‹operator |›‹operator |› ‹enumMember.declaration Senior (L3)›\n"
        "‹keyword scale› ‹operator :› ‹string Low› ‹operator <› ‹string High›\n"
        "‹keyword Extends›‹operator :› ‹string a.ladder› ‹operator #› ‹class All› \n"
        "‹keyword.deprecated Levels›‹operator :› ‹enumMember 3›\n"
        "‹keyword Level›‹operator :› ‹string x›\n\n"
        "### ‹property.declaration Craft›\n\n#### ‹enumMember 1›\n");
}

TEST_CASE("references to levels in expectations are levels") {
  CHECK(
      painted("## Design\n\nLevel/Skill\tCraft\nIC1\tLearns from IC2.\nIC2\tServes 3 of IC9.\n") ==
      "## ‹class.declaration Design›\n\n"
      "‹keyword Level/Skill›\t‹property.declaration Craft›\n"
      "‹enumMember.declaration IC1›\tLearns from ‹enumMember IC2›.\n"
      "‹enumMember.declaration IC2›\tServes 3 of ‹enumMember IC9›.\n");
}

TEST_CASE("comments are split at line ends, and suppressions into their parts") {
  CHECK(painted("<!-- one\r\n  two\r\n-->\n"
                "## Design\n<!-- ladder-ignore vague-word, level-gap in Craft: for\nnow -->\n"
                "<!-- | - # never closed\n- item\n### Craft\n") ==
        "‹comment <!-- one›\r\n‹comment   two›\r\n‹comment -->›\n"
        "## ‹class.declaration Design›\n"
        "‹comment <!-- ›‹keyword ladder-ignore›‹comment  ›‹decorator vague-word›‹comment , ›"
        "‹decorator level-gap›‹comment  in ›‹property Craft›‹comment : ›"
        "‹comment.documentation for›\n"
        "‹comment.documentation now›‹comment  -->›\n"
        "‹comment <!-- | - # never closed›\n‹operator -› item\n"
        "### ‹property.declaration Craft›\n");
}

TEST_CASE("outside ladders there are headings and lists") {
  CHECK(painted("\uFEFF# All of us\n\n- fast\n    # of people\n<!-- # none\n- none -->\n1. fair\n"
                "## Aims\n\n## Design\n\n## Notes\n\n##not\n\n###### Six #\n\n- good\n") ==
        "\uFEFF# ‹namespace All of us›\n\n‹operator -› fast\n    # of people\n"
        "‹comment <!-- # none›\n‹comment - none -->›\n‹operator 1.› fair\n"
        "## ‹class.declaration Aims›\n\n## ‹class.declaration Design›\n\n"
        "## ‹namespace Notes›\n\n##not\n\n###### ‹namespace Six› #\n\n‹operator -› good\n");
}

TEST_CASE("an empty document has no tokens") {
  CHECK(painted("") == "");
  CHECK(painted("\n") == "\n");
  CHECK(painted("#") == "#");
  CHECK(painted("##") == "##");
}

TEST_CASE("tokens are in order, don't overlap, and don't cross lines") {
  std::size_t count = 0;
  for_each_document([&](const semantics::View& view) {
    std::uint32_t done = 0;
    for (const Token& it : features::tokens(view)) {
      const bool in_order =
          done <= it.span.begin && it.span.begin < it.span.end && it.span.end <= view.text().size();
      if (!in_order) FAIL_CHECK(it.span.begin, " in\n", std::string(view.text()));
      const std::string_view text = text::slice(view.text(), it.span);
      if (text.find_first_of("\r\n") != text.npos) FAIL_CHECK(std::string(text));
      done = it.span.end;
      ++count;
    }
  });
  CHECK(5'000 < count);
}

TEST_CASE("the tokens of a range are those of the whole document in that range") {
  for_each_document([](const semantics::View& view) {
    const auto size = static_cast<std::uint32_t>(view.text().size());
    const std::vector<Token> all = features::tokens(view);
    const std::uint32_t step = 1 + size / 12;
    for (std::uint32_t begin = 0; begin <= size; begin += step) {
      for (const std::uint32_t length : {0U, 1U, step, 3 * step}) {
        const text::Span within{begin, std::min(begin + length, size)};
        std::vector<Token> wanted;
        for (const Token& it : all)
          if (within.begin < it.span.end && it.span.begin < within.end) wanted.push_back(it);
        if (features::tokens(view, within) != wanted)
          FAIL_CHECK(begin, "..", within.end, " of\n", std::string(view.text()));
      }
    }
  });
}

TEST_CASE("everything that the grammar's query highlights has a token") {
  std::size_t count = 0;
  for_each_document([&](const semantics::View& view) {
    const std::vector<Token> all = features::tokens(view);
    std::vector<text::Span> spans;
    syntax::Cursor root = view.tree->root();
    append_highlighted(root, spans);
    for (text::Span it : spans) {
      it = text::trimmed(view.text(), it);
      const bool has_token = std::ranges::any_of(all, [&](const Token& token) {
        return it.begin < token.span.end && token.span.begin < it.end;
      });
      if (!it.empty() && !has_token)
        FAIL_CHECK(std::string(text::slice(view.text(), it)), " in\n", std::string(view.text()));
      ++count;
    }
  });
  CHECK(2'000 < count);
}
