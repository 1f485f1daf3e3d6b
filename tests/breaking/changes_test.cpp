#include "breaking/changes.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "breaking/change_class.h"
#include "breaking/support.h"
#include "config/key.h"
#include "support/files.h"
#include "support/markdown.h"
#include "support/update.h"

using namespace ladder;

namespace {

constexpr const char* ladders_page = TESTS_DIR "/breaking/ladders.md";
constexpr const char* wordings_page = TESTS_DIR "/breaking/wordings.md";

std::vector<std::string> cells_of(const std::string& row) {
  std::vector<std::string> cells;
  for (std::size_t at = 2; at < row.size();) {
    const std::size_t end = row.find(" |", at);
    if (end == row.npos) break;
    cells.push_back(row.substr(at, end - at));
    at = end + 3;
  }
  return cells;
}

/// The description determines the language.
std::string ladder_with(const std::string& description, const std::string& expectation) {
  return "## Team\n\n" + description + "\n\n### Craft\n\n#### 1\n\n" + expectation + "\n";
}

}  // namespace

TEST_CASE("the class of a rewording follows from its words") {
  std::size_t seen = 0;
  std::string description;  // the prose above the table
  for (const std::string& line : testing::lines_of(testing::content_of(wordings_page))) {
    const std::vector<std::string> cells = cells_of(line);
    if (!line.empty() && !line.starts_with('#') && !line.starts_with('|')) description = line;
    if (cells.size() != 3 || !breaking::class_named(cells[0])) continue;
    const auto changes = testing::changes_between(ladder_with(description, cells[1]),
                                                  ladder_with(description, cells[2]));
    INFO(cells[1], " -> ", cells[2]);
    REQUIRE(changes.size() == 1);
    std::string evidence;
    for (const breaking::Evidence& it : changes[0].evidence)
      evidence += fmt::format("{}: {} -> {}\n", it.kind, it.before, it.after);
    INFO(evidence);
    CHECK(breaking::name_of(changes[0].change) == cells[0]);
    ++seen;
  }
  CHECK(40 < seen);
}

TEST_CASE("the changes of a ladder are those listed in tests/breaking/ladders.md") {
  const std::string page = testing::content_of(ladders_page);
  std::vector<testing::Block> blocks = testing::read_markdown(page).blocks;
  REQUIRE(blocks.size() % 3 == 0);
  for (std::size_t i = 0; i < blocks.size(); i += 3) {
    std::string changes;
    for (const breaking::Change& it : testing::changes_between(blocks[i].text, blocks[i + 1].text))
      changes += testing::in_one_line(it) + "\n";
    INFO(std::string("tests/breaking/ladders.md:"), blocks[i].line);
    if (testing::updating()) blocks[i + 2].text = changes;
    else CHECK(blocks[i + 2].text == changes);
  }
  if (testing::updating())
    std::ofstream(ladders_page, std::ios::binary) << testing::with_blocks(page, blocks);
}

TEST_CASE("each class has its own name, wording and meaning") {
  std::vector<std::string_view> names;
  for (const breaking::ChangeClass it : breaking::all_classes()) {
    names.push_back(breaking::name_of(it));
    CHECK(breaking::class_named(breaking::name_of(it)) == it);
    CHECK_FALSE(breaking::words_of(it).empty());
    CHECK_FALSE(breaking::meaning_of(it).empty());
  }
  std::ranges::sort(names);
  CHECK(std::ranges::adjacent_find(names) == names.end());
}

TEST_CASE("docs/breaking.md and the code say the same about each class") {
  const std::string page = testing::content_of(ROOT_DIR "/docs/breaking.md");
  const std::string_view by_default = config::key_named("sign-off")->standard;
  for (const breaking::ChangeClass it : breaking::all_classes()) {
    const bool needs =
        by_default.find(fmt::format("\"{}\"", breaking::name_of(it))) != by_default.npos;
    const std::string row = fmt::format("| `{}` | {} | {}|\n", breaking::name_of(it),
                                        breaking::meaning_of(it), needs ? "yes " : "");
    INFO(row);
    CHECK(page.find(row) != page.npos);
  }
}
