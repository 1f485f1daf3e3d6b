#include <algorithm>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "features/navigation/navigation.h"
#include "semantics/entity.h"
#include "semantics/target.h"
#include "support/fixture.h"
#include "support/opened.h"
#include "support/shapes.h"
#include "support/texts.h"

using namespace ladder;
using features::Declarations;

namespace {

using Texts = std::map<std::string, std::string>;

/// The documents that hold a reference, with the references marked.
Texts referring(const Texts& texts, Declarations declarations = Declarations::included) {
  const testing::Opened opened(texts);
  std::map<std::string, std::vector<text::Span>> spans;
  for (const semantics::Location& it :
       features::references_to(opened.view(), opened.cursor(), declarations))
    spans[it.path].push_back(it.span);
  Texts all;
  for (const auto& [path, found] : spans)
    all[path] = testing::marked(opened.view(path).text(), found);
  return all;
}

std::string referring(const std::string& text, Declarations declarations = Declarations::included) {
  const Texts all = referring(Texts{{"test.ladder", text}}, declarations);
  return all.empty() ? "nothing" : all.begin()->second;
}

/// The document with the cursor, a declaration marked as `‹=name›`.
std::string highlighted(const Texts& texts) {
  const testing::Opened opened(texts);
  std::vector<text::Edit> edits;
  for (const features::Highlight& it : features::highlights_of(opened.view(), opened.cursor()))
    edits.push_back({it.span, (it.declares ? "‹=" : "‹") +
                                  std::string(text::slice(opened.view().text(), it.span)) + "›"});
  return testing::edited(opened.view().text(), edits);
}

}  // namespace

TEST_CASE("a level is referred to by labels, by `Levels:` and in expectations") {
  const std::string expected = R"(## Design
Levels: IC1 | ‹IC2› (senior)

### Craft

#### IC1
Learns from ‹IC2›s and from IC3 people.

#### ‹ic2›
Teaches.

### Team

#### ‹IC2›
Leads IC1-‹2› people.
)";
  const auto with_cursor = [&](std::string_view mark) {
    std::string text = expected;
    for (const std::string_view it : {"‹", "›"})
      for (std::size_t at = text.find(it); at != text.npos; at = text.find(it))
        text.erase(at, it.size());
    return text.insert(text.find(mark), "‸");
  };
  // From wherever one asks, the answer is the same.
  for (const std::string_view mark :
       {"IC2 (", "senior", "IC2s", "ic2\nTea", "#### IC2", "2 people"})
    CHECK(referring(with_cursor(mark)) == expected);
  CHECK(referring(with_cursor("IC3 people")) == "nothing");
  CHECK(referring(with_cursor("Teaches")) == "nothing");
}

TEST_CASE("declarations can be left out") {
  CHECK(referring("## Design\nLevels: 1\n\nLevel/Skill\tCraft\n‸1\tSketches.\n",
                  Declarations::left_out) ==
        "## Design\nLevels: 1\n\nLevel/Skill\tCraft\n‹1›\tSketches.\n");
  CHECK(referring("## Design\n\n### ‸Craft\n\n#### 1\nSketches.\n\n### Craft\n",
                  Declarations::left_out) ==
        "## Design\n\n### Craft\n\n#### 1\nSketches.\n\n### ‹Craft›\n");
  CHECK(referring("## De‸sign\n", Declarations::left_out) == "nothing");
}

TEST_CASE("the references to a skill are all its places in ladders, and suppressions") {
  const Texts texts = {
      {"design.ladder",
       "<!-- ladder-ignore-file vague-word in team work -->\n"
       "## Design\n\n<!-- ladder-ignore vague-word in Craft -->\n"
       "Level/Skill\tCraft\tTeam  work\n1\tSketches.\tAsks.\n"},
      {"writing.ladder", "## Writing\n\n### Team ‸Work\n\n#### 1\nAsks.\n"},
      {"other.ladder", "## Other\n\n| Skill/Level | 1 |\n|---|---|\n| Teamwork | Asks. |\n"},
  };
  CHECK(referring(texts) ==
        Texts{{"design.ladder",
               "<!-- ladder-ignore-file vague-word in ‹team work› -->\n"
               "## Design\n\n<!-- ladder-ignore vague-word in Craft -->\n"
               "Level/Skill\tCraft\t‹Team  work›\n1\tSketches.\tAsks.\n"},
              {"writing.ladder", "## Writing\n\n### ‹Team Work›\n\n#### 1\nAsks.\n"}});
}

TEST_CASE("references are found in more ladders than a finding compares") {
  Texts texts{{"first.ladder", "## First\n\nLevel/Skill\t‸Team\n1\tAsks.\n"}};
  for (int i = 0; i < 40; ++i)
    texts["other" + std::to_string(i)] = "## Other\n\nLevel/Skill\tTeam\n1\tAsks.\n";
  CHECK(referring(texts).size() == 41);
}

TEST_CASE("levels are the same along `Extends:`, up and down") {
  const auto ladder = [](std::string_view title, std::string_view extends, std::string_view level) {
    return "## " + std::string(title) + "\n" + std::string(extends) + "\nLevel/Skill\tFrom " +
           std::string(title) + "\n" + std::string(level) + "\tAsks.\n";
  };
  const Texts texts = {
      {"base.ladder", ladder("Base", "", "1")},
      {"design.ladder", ladder("Design", "Extends: base.ladder\n", "1")},
      {"writing.ladder", ladder("Writing", "Extends: base.ladder\n", "‸1")},
      {"novels.ladder", ladder("Novels", "Extends: writing.ladder#Writing\n", "1")},
      {"apart.ladder", ladder("Apart", "", "1")},
  };
  CHECK(referring(texts) ==
        Texts{{"base.ladder", ladder("Base", "", "‹1›")},
              {"design.ladder", ladder("Design", "Extends: base.ladder\n", "‹1›")},
              {"novels.ladder", ladder("Novels", "Extends: writing.ladder#Writing\n", "‹1›")},
              {"writing.ladder", ladder("Writing", "Extends: base.ladder\n", "‹1›")}});
}

TEST_CASE("ladders that extend one another in a cycle are each visited once") {
  CHECK(referring("## A\nExtends: #B\n\n### Team\n\n#### ‸1\n\n"
                  "## B\nExtends: #A\n\n### Team\n\n#### 1\n\n"
                  "## C\nExtends: #B\n\n### Team\n\n#### 1\n") ==
        "## A\nExtends: #B\n\n### Team\n\n#### ‹1›\n\n"
        "## B\nExtends: #A\n\n### Team\n\n#### ‹1›\n\n"
        "## C\nExtends: #B\n\n### Team\n\n#### ‹1›\n");
}

TEST_CASE("a ladder is referred to by every `Extends:` that names it") {
  const Texts texts = {
      {"all/base.ladder", "## Every‸one\n\n## Design\nExtends: #everyone\n"},
      {"a.ladder", "## A\nExtends: all/base.ladder#Everyone\nExtends: all/base.ladder#Design\n"},
      {"b.ladder", "## B\nExtends: all/base.ladder#Design\n"},
      {"c.ladder", "## C\nExtends: all/base.ladder\n"},  // it's unclear which of the two
  };
  CHECK(referring(texts) ==
        Texts{{"all/base.ladder", "## ‹Everyone›\n\n## Design\nExtends: #‹everyone›\n"},
              {"a.ladder",
               "## A\nExtends: all/base.ladder#‹Everyone›\nExtends: all/base.ladder#Design\n"}});
  CHECK(referring({{"a.ladder", "## A\n"}, {"b.ladder", "## B\nExtends: a‸.ladder\n"}}) ==
        Texts{{"a.ladder", "## ‹A›\n"}, {"b.ladder", "## B\nExtends: ‹a.ladder›\n"}});
}

TEST_CASE("the references to a word of a scale are the expectations that begin with it") {
  CHECK(referring("## Design\nScale: Knows < Does\n\nLevel/Skill\tCraft\tTeam\n"
                  "1\tKnows type.\tDoes not ask.\n2\t**D‸oes** type.\tKnows why one Does it.\n") ==
        "## Design\nScale: Knows < ‹Does›\n\nLevel/Skill\tCraft\tTeam\n"
        "1\tKnows type.\t‹Does› not ask.\n2\t**‹Does›** type.\tKnows why one Does it.\n");
}

TEST_CASE("highlights are the references in one document, with declarations marked") {
  CHECK(highlighted({{"test.ladder",
                      "## A\nLevels: 1 | 2\n\n### Team\n\n#### ‸1\nAsks Level 1 people.\n\n"
                      "## B\nExtends: #A\n\n### Tools\n\n#### 1\n\n### Team\n\n#### 1\n"}}) ==
        "## A\nLevels: ‹=1› | 2\n\n### Team\n\n#### ‹1›\nAsks ‹Level 1› people.\n\n"
        "## B\nExtends: #A\n\n### Tools\n\n#### ‹=1›\n\n### Team\n\n#### ‹1›\n");
  CHECK(highlighted({{"a.ladder", "## A\n\n### Te‸am\n"}, {"b.ladder", "## B\n\n### Team\n"}}) ==
        "## A\n\n### ‹=Team›\n");
  CHECK(highlighted({{"a.ladder", "## A\n"}, {"b.ladder", "## B\nExtends: a.ladder#‸A\n"}}) ==
        "## B\nExtends: a.ladder#‹A›\n");
}

TEST_CASE("a place that uses a name is among the references to it") {
  std::size_t seen = 0;
  auto check_all = [&](const std::string& text) {
    const testing::Opened opened(text);
    const semantics::View view = opened.view();
    for (std::uint32_t at = 0; at <= view.text().size(); ++at) {
      const semantics::Target target = semantics::target_at(view, at);
      // A path calls a ladder only where no title does.
      const bool calls = semantics::entity_of(view, target) && !target.span.empty() &&
                         target.kind != semantics::TargetKind::extended_path;
      if (!calls) continue;
      at = std::max(at, target.span.end);  // once a place
      ++seen;
      const auto all = features::references_to(view, target.span.begin, Declarations::included);
      const semantics::Location own{std::string(view.path()), target.span};
      if (std::ranges::count(all, own) != 1)
        FAIL_CHECK("`", std::string(text::slice(text, target.span)), "` at ", target.span.begin,
                   " of\n", testing::escaped(text));
    }
  };
  for (const std::string& text : testing::texts())
    if (text.size() < 5'000) check_all(text);
  for (const testing::Shape& it : testing::shapes()) check_all(it.text(3));
  CHECK(1'000 < seen);
}
