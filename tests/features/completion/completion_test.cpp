#include "features/completion/completion.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "model/escapes.h"
#include "model/lower.h"
#include "support/fixture.h"
#include "support/opened.h"
#include "support/proposed.h"
#include "support/shapes.h"
#include "support/texts.h"
#include "text/lines.h"

using namespace ladder;
using features::Proposal;
using text::Span;

namespace {

/// The expectations of a document, except those that an edit changes.
std::multiset<std::string> sayings(const model::Document& document, std::string_view text,
                                   std::optional<Span> edited) {
  std::multiset<std::string> all;
  for (const auto& [span, ladder] : document.ladders) {
    for (const model::Expectation& it : ladder.expectations) {
      const Span place = text::moved(it.text, span.begin);
      const bool touched = edited && place.begin <= edited->end && edited->begin <= place.end;
      if (!it.text.empty() && !touched) all.insert(model::key_of(text::slice(text, place)));
    }
  }
  return all;
}

/// A fault in a proposal; empty if all is well.
std::string fault(const semantics::View& view, std::uint32_t at, const Proposal& it) {
  const Span span = it.edit.span;
  if (at < span.begin || span.end < span.begin) return "it does not stand at the cursor";
  if (text::slice(view.text(), span).find('\n') != std::string_view::npos)
    return "it replaces more than a line";

  std::vector<text::Edit> edits = it.further;
  edits.push_back(it.edit);
  std::ranges::stable_sort(edits, {}, [](const text::Edit& edit) { return edit.span.begin; });
  const std::string after = testing::edited(view.text(), edits);
  const syntax::Tree tree(after);
  if (tree.has_error()) return "it cannot be parsed";
  const std::multiset<std::string> before = sayings(view.model(), view.text(), span);
  const std::multiset<std::string> now = sayings(model::lower(tree, after), after, std::nullopt);
  return std::ranges::includes(now, before) ? "" : "it loses a text: " + testing::escaped(after);
}

/// Checks the proposals at a place, and counts them.
std::size_t check(const semantics::View& view, std::uint32_t at) {
  const std::vector<Proposal> proposals = features::complete(view, at).items;
  for (const Proposal& it : proposals) {
    const std::string wrong = fault(view, at, it);
    if (wrong.empty()) continue;
    FAIL_CHECK("`", it.label, "` at ", at, ": ", wrong, " in ", testing::escaped(view.text()));
  }
  return proposals.size();
}

/// The same at places of a document that are evenly spread.
std::size_t check_all(const testing::Opened& opened, std::uint32_t most_places) {
  const semantics::View view = opened.view();
  const auto size = static_cast<std::uint32_t>(view.text().size());
  std::size_t seen = 0;
  for (std::uint32_t at = 0; at <= size; at += 1 + size / most_places) seen += check(view, at);
  return seen;
}

/// The documents in the repository that are at most a page long, each with another one, so that its
/// ladders have neighbours.
std::vector<std::pair<std::string, std::string>> neighbours() {
  constexpr std::size_t longest = 5'000;
  std::vector<std::string> texts = testing::texts();
  std::erase_if(texts, [](const std::string& it) { return longest < it.size(); });
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t i = 0; i < texts.size(); ++i)
    pairs.emplace_back(texts[i], texts[(i + 1) % texts.size()]);
  return pairs;
}

/// Where the lines of the text begin and end; only a sample of them if the text is long.
std::vector<Span> some_lines(std::string_view text) {
  std::vector<Span> lines;
  for (std::uint32_t begin = 0; begin < text.size(); begin = lines.back().end + 1)
    lines.push_back({begin, text::line_end(text, begin)});
  std::vector<Span> some;
  for (std::size_t i = 0; i < lines.size(); i += 1 + lines.size() / 12) some.push_back(lines[i]);
  return some;
}

/// The places in a line where something can begin.
std::set<std::uint32_t> starts_in(std::string_view text, Span line) {
  std::set<std::uint32_t> starts = {line.begin, std::min(line.begin + 1, line.end),
                                    std::min(line.begin + 4, line.end)};
  for (std::uint32_t at = line.begin; at < line.end && starts.size() < 6; ++at)
    if (std::string_view("\t|: ").find(text[at]) != std::string_view::npos) starts.insert(at + 1);
  return starts;
}

}  // namespace

TEST_CASE("no proposal loses anything elsewhere, wherever it is accepted") {
  std::size_t seen = 0;
  for (const auto& [text, neighbour] : neighbours()) {
    seen += check_all(testing::Opened({{"a.ladder", text}, {"b.ladder", neighbour}}), 100);
    seen += check_all(testing::Opened({{"a.ladder", testing::with_crlf(text)}}), 50);
  }
  CHECK(3'000 < seen);
}

TEST_CASE("no proposal loses anything elsewhere while a line is being written") {
  std::size_t seen = 0;
  for (const auto& [text, neighbour] : neighbours()) {
    for (const Span line : some_lines(text)) {
      for (const std::uint32_t at : starts_in(text, line)) {
        const std::string written = text.substr(0, at) + text.substr(line.end);
        const testing::Opened opened({{"a.ladder", written}, {"b.ladder", neighbour}});
        seen += check(opened.view("a.ladder"), at);
      }
    }
  }
  CHECK(5'000 < seen);
}

TEST_CASE("no proposal loses anything in a document with very many parts of one kind") {
  for (const testing::Shape& it : testing::shapes())
    for (const std::size_t count : {1, 3}) check_all(testing::Opened(it.text(count)), 50);
}

TEST_CASE("proposals are sorted in the order of the list, and limited in number") {
  std::string others;
  for (int i = 0; i < 150; ++i) others += "### Skill " + std::to_string(i) + "\n\n#### 1\na.\n\n";
  const testing::Opened opened({{"a.ladder", "## A\n\n### Craft\n\n#### 1\na.\n\n### ‸\n"},
                                {"b.ladder", "## B\n\n" + others}});
  const features::Completion first = features::complete(opened.view(), opened.cursor());
  CHECK(first.incomplete);
  CHECK(first.items.size() == 100);
  CHECK(std::ranges::is_sorted(first.items, {}, &Proposal::sort_key));
}

TEST_CASE("the first level is preselected unless another proposal fits better") {
  const testing::Opened level("## A\n\nLevel/Skill\tB\n1\tc.\n‸\n");
  const features::Completion levels = features::complete(level.view(), level.cursor());
  CHECK(levels.items.front().preselected);
  const testing::Opened text("## A\n\n### B\n\n#### 1\na.\n\n#### 2\n‸\n");
  for (const Proposal& it : features::complete(text.view(), text.cursor()).items)
    CHECK_FALSE(it.preselected);
}

TEST_CASE("an entry of a list ends at the separator typed after it") {
  const testing::Opened opened("## A\nLevels: 1 | ‸\n\nLevel/Skill\tB\n1\tc.\n2\td.\n");
  CHECK(features::complete(opened.view(), opened.cursor()).items.front().commit_characters == "|");
}

TEST_CASE("an offset after the end refers to the end") {
  const testing::Opened opened("## A\n\nLevel/Skill\tB\n1\tc.\n");
  CHECK(features::complete(opened.view(), 1'000'000).items.front().label == "2");
}

TEST_CASE("the thing that a token named may no longer exist") {
  const testing::Opened opened("## A\n\nLevel/Skill\tB\n1\tc.\n");
  for (const char* token :
       {"", "\n", "nonsense", "rule\nno-such-rule", "word\nno", "skill\nmagic",
        "ladder\n0\nno.ladder", "ladder\n7\ntest.ladder", "ladder\nx\ntest.ladder",
        "text\nb\n9\n0\ntest.ladder", "text\nz\n1\n0\ntest.ladder"}) {
    INFO(token);
    CHECK(features::documentation_of(opened.view(), token) == "");
  }
}

TEST_CASE("documents without ladders, or with nothing but markup, cause no trouble") {
  for (const char* text : {"‸", "#‸", "####‸", "### ‸", "|‸", "\t‸", "<!--‸", "Level/Skill\t‸",
                           "|a‸|\n|-|", "#### 1\n‸", "## A\nLevels:‸", "Extends: ‸", "\r‸\n"})
    check_all(testing::Opened(text), 100);
}
