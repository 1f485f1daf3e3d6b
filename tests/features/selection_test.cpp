#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "features/folding/folding.h"
#include "support/opened.h"
#include "support/shapes.h"
#include "support/texts.h"

using namespace ladder;

namespace {

/// The text with `‹` and `›` around each of the spans, which are nested.
std::string nested(std::string text, const std::vector<text::Span>& spans) {
  std::string before;
  std::string behind;
  std::string inside(text::slice(text, spans.front()));
  text::Span done = spans.front();
  for (const text::Span it : spans) {
    before = std::string(text::slice(text, {it.begin, done.begin})) + before;
    behind += text::slice(text, {done.end, it.end});
    before = "‹" + before;
    behind += "›";
    done = it;
  }
  return before + inside + behind;
}

/// The steps by which a selection at the cursor grows.
std::string grown(const std::string& text) {
  const testing::Opened opened(text);
  return nested(std::string(opened.view().text()),
                features::selections(opened.view(), opened.cursor()));
}

}  // namespace

TEST_CASE("in a matrix, a selection grows by word, sentence, item, cell, row and grid") {
  CHECK(grown("## Design\n\nLevel/Skill\tCraft\n"
              "1\tDraws. Re‸views it.<br>- More.\tn/a\n2\tLeads.\n\n") ==
        "‹## Design\n\n‹Level/Skill\tCraft\n"
        "‹1\t‹‹Draws. ‹‹Reviews› it.››<br>- More.›\tn/a›\n2\tLeads.›\n\n›");
  CHECK(grown("\tCraft\n1\tDraws.<br>- Does mo‸re. \n") ==
        "‹‹\tCraft\n‹1\t‹‹Draws.<br>‹- ‹Does ‹more›.››› ›››\n›");
  CHECK(grown("\tCraft\n1\tsame‸\tx\n") == "‹‹\tCraft\n‹1\t‹same›\tx››\n›");
}

TEST_CASE("between two things in a cell, it starts with what contains both") {
  CHECK(grown("\tCraft\n1\tDraws.<b‸r>More.\n") == "‹‹\tCraft\n‹1\t‹Draws.<br>More.›››\n›");
  CHECK(grown("\tCraft\tResearch\n1\t‸\tx\n") == "‹‹\tCraft\tResearch\n‹1\t\tx››\n›");
}

TEST_CASE("a cursor directly after something still refers to it") {
  CHECK(grown("\tCraft\n1\tDraws. Leads‸") == "‹\tCraft\n‹1\t‹Draws. ‹Leads››››");
  CHECK(grown("\tCraft\n1\tDraws.‸ Leads") == "‹\tCraft\n‹1\t‹‹Draws.› Leads›››");
  CHECK(grown("\tCraft\n1\tDraws. ‸Leads") == "‹\tCraft\n‹1\t‹Draws. ‹Leads››››");
}

TEST_CASE("names grow to their labels, cells and rows") {
  CHECK(grown("## Design\n\nLevel/Skill\tFine cr‸aft\n1\tx\n") ==
        "‹## Design\n\n‹‹Level/Skill\t‹Fine ‹craft›››\n1\tx›\n›");
  CHECK(grown("## Design\n\nLevel/Sk‸ill\tCraft\n1\tx\n") ==
        "‹## Design\n\n‹‹‹Level/‹Skill››\tCraft›\n1\tx›\n›");
  CHECK(grown("| Skill/Level | 1 (ne‸w) |\n|---|---|\n| Craft | x |\n") ==
        "‹‹‹| Skill/Level |‹ ‹1 (‹new›)› ›|›\n|---|---|\n| Craft | x |›\n›");
  CHECK(grown("## Fine De‸sign ##\n\n### Craft\n") == "‹‹## ‹Fine ‹Design›› ##›\n\n### Craft\n›");
}

TEST_CASE("in sections, a selection grows by passage, section, skill and ladder") {
  CHECK(
      grown("# Design\r\n\r\n### Craft\r\n\r\n#### 1 (new)\r\n"
            "- Draws. Re‸views\r\n  it.\r\n- Leads.\r\n\r\n#### 2\r\n\r\n### Research\r\n") ==
      "‹# Design\r\n\r\n‹### Craft\r\n\r\n‹#### 1 (new)\r\n"
      "‹‹‹- ‹Draws. ‹‹Reviews›\r\n  it.›››\r\n- Leads.›\r\n\r\n››#### 2\r\n\r\n›### Research\r\n›");
  CHECK(grown("### Craft\n#### 1 (ne‸w) ##\nx\n") == "‹### Craft\n‹‹#### ‹1 (‹new›)› ##›\nx\n››");
  CHECK(grown("### Cra‸ft\n#### 1\nx\n") == "‹‹### ‹Craft››\n#### 1\nx\n›");
}

TEST_CASE("directives and comments can be selected part by part") {
  CHECK(grown("## Design\nLevels: 1 | Very seni‸or (x)\n\n### Craft\n") ==
        "‹## Design\n‹Levels: ‹1 | ‹‹Very ‹senior›› (x)›››\n\n### Craft\n›");
  CHECK(grown("## Design\nExtends: a.lad‸der#All\n\n### Craft\n") ==
        "‹## Design\n‹Extends: ‹‹a.‹ladder››#All››\n\n### Craft\n›");
  CHECK(grown("## Design\n<!-- ladder-ignore level-g‸ap: for now -->\n### Craft\n") ==
        "‹## Design\n‹<!-- ‹ladder-ignore ‹level-‹gap››: for now› -->›\n### Craft\n›");
  CHECK(grown("<!-- for no‸w. Or not. -->\n## Design\n") ==
        "‹‹<!-- ‹‹for ‹now›.› Or not.› -->›\n## Design\n›");
}

TEST_CASE("prose grows by word, sentence, paragraph, chapter") {
  CHECK(grown("# Aims\n\nOne.\nTw‸o. Three.\n- four\n\n## Design\n") ==
        "‹‹# Aims\n\n‹One.\n‹‹Two›.› Three.›\n- four›\n\n## Design\n›");
  CHECK(grown("# Aims\n- one\n- two.\n  Th‸ree\n1. four\n## Design\n") ==
        "‹‹# Aims\n- one\n‹- ‹two.\n  ‹Three›››\n1. four›\n## Design\n›");
  CHECK(grown("## Design\nLevels: 1\nAb‸out us.\n<!--\n-->\nMore.\n\n### Craft\n") ==
        "‹## Design\nLevels: 1\n‹‹About› us.›\n<!--\n-->\nMore.\n\n### Craft\n›");
  CHECK(grown("## Design\n\n### Craft\n\nAbo‸ut it.\n\n#### 1\n") ==
        "‹## Design\n\n‹### Craft\n\n‹‹About› it.›\n\n#### 1\n››");
  CHECK(grown("# Ai‸ms\n") == "‹‹# ‹Aims››\n›");
  CHECK(grown("# Aims\n\n‸\n\nText.\n") == "‹‹# Aims\n\n\n\nText.›\n›");
}

TEST_CASE("in an empty document, every selection is empty") {
  CHECK(grown("‸") == "‹›");
  CHECK(grown("‸\n") == "‹\n›");
}

TEST_CASE("selections grow, step by step, around every place of any document") {
  std::size_t steps = 0;
  auto check = [&](const std::string& text) {
    if (5'000 < text.size()) return;  // the short ones have every construct
    const testing::Opened opened(text);
    const auto size = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t at = 0; at <= size; ++at) {
      const std::vector<text::Span> spans = features::selections(opened.view(), at);
      bool grows = spans.back() == text::Span{0, size};
      for (std::size_t i = 0; i < spans.size(); ++i) {
        grows = grows && spans[i].begin <= at && at <= spans[i].end;
        if (0 < i) grows = grows && spans[i].contains(spans[i - 1]) && spans[i] != spans[i - 1];
      }
      if (!grows) FAIL_CHECK("at ", at, " of\n", text);
      steps += spans.size();
    }
  };
  for (const std::string& text : testing::texts()) check(text);
  for (const testing::Shape& it : testing::shapes()) check(it.text(3));
  CHECK(100'000 < steps);
}
