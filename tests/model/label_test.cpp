#include "model/label.h"

#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/files.h"
#include "text/unicode.h"

using namespace ladder;

namespace {

/// `name | qualifier | series first..last`. Missing parts are empty.
std::string parts_of(std::string_view text) {
  const model::Label label = model::read_label(text, {0, static_cast<std::uint32_t>(text.size())});
  std::string rank;
  if (label.rank) rank = fmt::format("{} {}", label.rank->series, label.rank->first);
  if (label.rank && label.rank->first != label.rank->last)
    rank += fmt::format("..{}", label.rank->last);
  return fmt::format("{} | {} | {}", text::slice(text, label.name),
                     text::slice(text, label.qualifier), text::trimmed(rank));
}

/// Each line of a table is a label, an arrow, and its parts.
void check(std::string_view table) {
  for (const std::string& line : testing::lines_of(table)) {
    if (line.empty()) continue;
    const std::size_t arrow = line.find(" -> ");
    REQUIRE(arrow != line.npos);
    const std::string actual = parts_of(line.substr(0, arrow));
    CHECK(std::string(text::trimmed(line.substr(arrow + 4))) == std::string(text::trimmed(actual)));
  }
}

}  // namespace

TEST_CASE("a label is a number, a prefix and a number, or a code before or after a title") {
  check(R"(
1 -> 1 |  | 1
12 -> 12 |  | 12
IC4 -> IC4 |  | ic 4
L 3 -> L 3 |  | l 3
Level 3 -> Level 3 |  | level 3
level-3 -> level-3 |  | level 3
Engineer 2 -> Engineer 2 |  | engineer 2
Software Engineer 2 -> Software Engineer 2 |  | software engineer 2
Level 1: Title -> Level 1: Title |  | level 1
L2 Data Engineer -> L2 Data Engineer |  | l 2
D1 - Developer 1 -> D1 - Developer 1 |  | d 1
level-1-associate -> level-1-associate |  | level 1
L3 – Senior -> L3 – Senior |  | l 3
L3–Senior -> L3–Senior |  | l 3
Engineer – 3 -> Engineer – 3 |  | engineer 3
Title (L3) -> Title (L3) |  | l 3
Title (3) -> Title (3) |  | 3
(L3) -> (L3) |  | l 3
)");
}

TEST_CASE("a Roman numeral in capital letters is a number") {
  check(R"(
I -> I |  | 1
IV -> IV |  | 4
XXXIX -> XXXIX |  | 39
Data engineer II -> Data engineer II |  | data engineer 2
Engineer ii -> Engineer ii |  |
Engineer IIII -> Engineer IIII |  |
Engineer MIX -> Engineer MIX |  |
)");
}

TEST_CASE("a label can cover several numbers") {
  check(R"(
L2/3 -> L2/3 |  | l 2..3
L2/L3 -> L2/L3 |  | l 2..3
L2-L4 -> L2-L4 |  | l 2..4
IC3–IC5 -> IC3–IC5 |  | ic 3..5
1-3 -> 1-3 |  | 1..3
L3/2 -> L3/2 |  | l 3
L3/M3 -> L3/M3 |  | l 3
)");
}

TEST_CASE("anything in parentheses is a qualifier, unless it is a code") {
  check(R"(
6 (internal promotion only) -> 6 | internal promotion only | 6
Commercial (P2) (not in use) -> Commercial (P2) | not in use | p 2
Lead (of a team of 5 (or 6)) -> Lead | of a team of 5 (or 6) |
Manager (2 reports) -> Manager | 2 reports |
Senior ( on hold ) -> Senior | on hold |
(on hold) -> (on hold) |  |
3 (x) y -> 3 (x) y |  | 3
Senior) -> Senior) |  |
)");
}

TEST_CASE("a title has no number, and neither has anything that only looks like one") {
  check(R"(
Senior -> Senior |  |
VP, Engineering -> VP, Engineering |  |
1.5 -> 1.5 |  |
100x -> 100x |  |
1st year -> 1st year |  |
In the top 10 of the team -> In the top 10 of the team |  |
99999999999 -> 99999999999 |  |
)");
}

// It has the same form as `Engineer 10`.
TEST_CASE("any word followed by a number is a label") { check("Top 10 -> Top 10 |  | top 10\n"); }

TEST_CASE("spaces around a label aren't part of it") {
  CHECK(parts_of("  3  ( on hold ) ") == "3 | on hold | 3");
  CHECK(parts_of("\u00A0Level\u00A03\u00A0") == "Level\u00A03 |  | level 3");
  CHECK(parts_of("") == " |  | ");
}

TEST_CASE("a level's label differs from a skill's name by its number or its words") {
  for (const char* label : {"1", "IC4", "Senior", "VP, Engineering", "Staff Engineer", "Mid-level"})
    CHECK_MESSAGE(model::is_level_shaped(label), label);
  for (const char* name : {"Communication", "Leadership", "Headcount planning", "C++", ""})
    CHECK_MESSAGE(!model::is_level_shaped(name), name);
}

TEST_CASE("words for levels can be in the ladder's language or in English") {
  using language::Language;
  CHECK(model::is_level_shaped("Débutant", Language::french));
  CHECK(model::is_level_shaped("Senior", Language::french));
  CHECK_FALSE(model::is_level_shaped("Débutant", Language::english));
  CHECK(model::is_level_shaped("中级工程师", Language::chinese));
  CHECK(model::is_level_shaped("Старший библиотекарь", Language::russian));
  for (const char* label : {"Débutant", "初级", "Starszy specjalista", "Geselle"})
    CHECK_MESSAGE(model::is_level_shaped(label, Language::unknown), label);
}

TEST_CASE("a name gets another number only if nothing else in it could become wrong") {
  CHECK(model::renumbered("IC3", 4).value_or("") == "IC4");
  CHECK(model::renumbered("Level 3", 4).value_or("") == "Level 4");
  CHECK(!model::renumbered("Level 3: Senior", 4));
  CHECK(!model::renumbered("L2/3", 4));
  CHECK(!model::renumbered("Senior", 4));
}

TEST_CASE("prose refers to a level by the code in its name") {
  for (const auto& [name, code] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"IC4", "IC4"},
           {"IC 4 - Expert", "IC 4"},
           {"Expert (IC4)", "IC4"},
           {"Expert ( IC4 )", "IC4"},
           {"Engineer 2", "Engineer 2"},
           {"L2/3: Developer", "L2/3"},
           {"Engineer II", "Engineer II"},
           {"Senior", "Senior"},
           {"", ""},
       })
    CHECK(model::code_of(name) == code);
}
