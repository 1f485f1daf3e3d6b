#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "features/symbols/symbols.h"
#include "support/opened.h"
#include "support/texts.h"

using namespace ladder;
using features::SymbolKind;
using features::WorkspaceSymbol;

namespace {

constexpr auto never = [] { return false; };

std::string_view word_for(SymbolKind kind) {
  return kind == SymbolKind::ladder ? "ladder" : kind == SymbolKind::skill ? "skill" : "level";
}

/// The results of a query, one per line, with the text at each place.
std::string found(const testing::Opened& opened, std::string_view query, std::size_t most = 100) {
  std::string lines;
  for (const WorkspaceSymbol& it :
       features::workspace_symbols(opened.view().corpus, query, most, never))
    lines += fmt::format("{} {} in {}: {} `{}`\n", word_for(it.kind), it.name, it.container,
                         it.location.path,
                         text::slice(opened.view(it.location.path).text(), it.location.span));
  return lines;
}

const std::map<std::string, std::string> house = {
    {"a.ladder",
     "# The house\n\n## Reception\nLevels: Trainee | Lead\n\n### Guests \\& groups\n#### "
     "Trainee\nGreets.\n\n"
     "## Kitchen\n\nLevel/Skill\tKnives\tLeading\n1\tCuts.\tAsks.\n2 (night)\tCarves.\tLeads.\n"},
    {"b.ladder", "### Knives\n#### 1\nCleans.\n####\nCleans.\n"},
};

}  // namespace

TEST_CASE("ladders, skills and levels of all documents are found") {
  const testing::Opened opened(house);
  CHECK(found(opened, "kni") ==
        "skill Knives in Kitchen: a.ladder `Knives`\n"
        "skill Knives in : b.ladder `Knives`\n");
  CHECK(found(opened, "guests and") == "");
  CHECK(found(opened, "guegro") ==
        "skill Guests & groups in Reception: a.ladder `Guests \\& groups`\n");
  CHECK(found(opened, "2") == "level 2 in Kitchen: a.ladder `2`\n");
  CHECK(found(opened, "recep") == "ladder Reception in a.ladder: a.ladder `Reception`\n");
}

TEST_CASE("if names match equally well, ladders and short names come first") {
  const testing::Opened opened(house);
  CHECK(found(opened, "lead") ==
        "skill Leading in Kitchen: a.ladder `Leading`\n"
        "level Lead in Reception: a.ladder `Lead`\n");
  CHECK(found(opened, "") ==
        "ladder Kitchen in a.ladder: a.ladder `Kitchen`\n"
        "ladder Reception in a.ladder: a.ladder `Reception`\n"
        "skill Knives in Kitchen: a.ladder `Knives`\n"
        "skill Knives in : b.ladder `Knives`\n"
        "skill Leading in Kitchen: a.ladder `Leading`\n"
        "skill Guests & groups in Reception: a.ladder `Guests \\& groups`\n"
        "level 1 in Kitchen: a.ladder `1`\n"
        "level 2 in Kitchen: a.ladder `2`\n"
        "level 1 in : b.ladder `1`\n"
        "level Lead in Reception: a.ladder `Lead`\n"
        "level Trainee in Reception: a.ladder `Trainee`\n");
}

TEST_CASE("of many names the best ones are found, always in the same order") {
  const testing::Opened opened(house);
  const std::string all = found(opened, "e");
  for (std::size_t most = 0; most < 12; ++most) {
    const std::string some = found(opened, "e", most);
    CHECK(all.starts_with(some));
    CHECK(
        std::ranges::count(some, '\n') ==
        std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(most), std::ranges::count(all, '\n')));
  }
}

TEST_CASE("a cancelled search finds nothing") {
  std::map<std::string, std::string> texts;
  for (int i = 0; i < 1'000; ++i) texts[fmt::format("{}.ladder", i)] = "## Kitchen\n";
  const testing::Opened opened(texts);
  int asked = 0;
  auto cancelled = [&] { return 3 < ++asked; };
  CHECK(features::workspace_symbols(opened.view().corpus, "k", 10, cancelled).empty());
  CHECK(asked == 4);
}

TEST_CASE("every name in any document finds itself") {
  for (const std::string& text : testing::texts()) {
    const testing::Opened opened(text);
    for (const WorkspaceSymbol& it :
         features::workspace_symbols(opened.view().corpus, "", 1'000, never)) {
      const std::string_view name = text::slice(text, it.location.span);
      const auto again = features::workspace_symbols(opened.view().corpus, name, 1'000, never);
      const bool is_there = std::ranges::any_of(
          again, [&](const WorkspaceSymbol& other) { return other.location == it.location; });
      if (!is_there) FAIL_CHECK(std::string(name), " in\n", text);
    }
  }
}
