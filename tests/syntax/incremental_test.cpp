#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/corpus.h"
#include "support/edited.h"
#include "support/fixture.h"
#include "support/texts.h"
#include "text/diagnostic.h"

using namespace ladder;
using namespace std::string_view_literals;

namespace {

/// What people type and paste, and what breaks tokens, lines and characters apart.
constexpr std::array fragments = {
    "a"sv,
    " "sv,
    "  "sv,
    "\t"sv,
    "\t\t"sv,
    "\n"sv,
    "\r\n"sv,
    "\r"sv,
    "\n\n"sv,
    "\n\n\n"sv,
    "."sv,
    "#"sv,
    "##"sv,
    "# "sv,
    "## "sv,
    "### "sv,
    "#### "sv,
    "##### "sv,
    "\n## Cook\n"sv,
    "\n### Knives\n"sv,
    "\n#### 1\n"sv,
    "\n#### 2 (at night)\nFillets a fish.\n"sv,
    "- "sv,
    "* "sv,
    "1. "sv,
    "\n- Cuts bread.\n"sv,
    "|"sv,
    "| "sv,
    " |\n"sv,
    "\\|"sv,
    "\\"sv,
    "|---|---|\n"sv,
    "\n| Level/Skill | Knives |\n"sv,
    "\n| 3 | Carves. |\n"sv,
    "Level/Skill\t"sv,
    "Skill/Level\t"sv,
    "\nLevel/Skill\tKnives\tFire\n1\tCuts bread.\tLights it.\n"sv,
    "\n2\tsame\tn/a\n"sv,
    "<"sv,
    "<br>"sv,
    "<br>- "sv,
    "<!--"sv,
    "-->"sv,
    "<!-- a\nb -->\n"sv,
    ":"sv,
    "Levels: 1 | 2\n"sv,
    "Scale: Low < High\n"sv,
    "Extends: #Cook\n"sv,
    "Level"sv,
    "\xC3\xA9"sv,
    "e\xCC\x81"sv,
    "\xE2\x80\xA2 "sv,
    "\xE2\x80\x8B"sv,
    "\xEF\xBB\xBF"sv,
    "\xF0\x9F\x8D\xB3"sv,
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x8D\xB3"sv,
    "\xFF"sv,
    "\xC3"sv,
    "\x80"sv,
    "\xE2\x80"sv,
    "\xF0\x9F\x8D"sv,
    "\xED\xA0\x80"sv,
    "\0"sv,
};

/// A source of edits that gives the same ones for the same seed, with every standard library.
class Typist {
 public:
  explicit Typist(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::size_t end) { return static_cast<std::uint32_t>(random_() % end); }

  /// A part of the text, small enough to be parsed thousands of times. It may begin and end
  /// anywhere, within a character too.
  std::string window(const std::string& text) {
    const std::size_t size = std::min<std::size_t>(text.size(), 100 + below(800));
    return text.substr(below(text.size() - size + 1), size);
  }

  /// Bytes inserted, deleted or replaced anywhere, or a piece of the text put elsewhere.
  text::Edit edit(const std::string& text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::uint32_t at = below(size + 1);
    const std::uint32_t kind = below(10);
    const bool deletes = 4 <= kind;
    const bool inserts = kind < 8;
    const bool copies = kind == 0 && 0 < size;

    text::Edit edit{{at, at}, {}};
    if (deletes) edit.span.end += below(std::min(size - at, below(60)) + 1);
    if (inserts) edit.replacement = fragments[below(fragments.size())];
    if (copies) edit.replacement = text.substr(below(size), below(200));
    return edit;
  }

 private:
  std::mt19937 random_;
};

/// Edits part after part of a text, and gives the first difference from a fresh parse, if any.
std::string first_difference(const std::string& text, int edits) {
  constexpr int edits_of_a_part = 50;
  Typist typist(20240229);
  for (int done = 0; done < edits;) {
    testing::Edited edited(typist.window(text));
    std::vector<text::Edit> undo;
    for (int i = 0; i < edits_of_a_part; ++i, ++done) {
      const std::string before = edited.text();
      const bool undoes = !undo.empty() && typist.below(5) == 0;
      const text::Edit edit = undoes ? undo.back() : typist.edit(before);
      if (undoes) undo.pop_back();
      text::Edit inverse = edited.apply(edit);
      if (!undoes) undo.push_back(std::move(inverse));
      if (std::string difference = edited.difference(); !difference.empty())
        return fmt::format("{}..{} of\n{}\nreplaced by `{}`:\n{}", edit.span.begin, edit.span.end,
                           testing::escaped(before), testing::escaped(edit.replacement),
                           difference);
    }
  }
  return {};
}

/// How many edits are tried; the environment may ask for more than the tests have time for.
int edit_count() {
  const char* wanted = std::getenv("LADDER_EDITS");
  return wanted ? std::atoi(wanted) : 10'000;
}

}  // namespace

TEST_CASE("after any edit the tree and the model are those of a fresh parse") {
  std::string all;
  for (const std::string& it : testing::texts()) all += it + "\n";
  for (const auto& [name, ladder] : testing::corpus_ladders())
    for (const testing::Form& form : testing::forms) all += testing::written(ladder, form) + "\n";
  CHECK(first_difference(all, edit_count()) == "");
}
