#include "semantics/meaning.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/files.h"
#include "text/unicode.h"

using namespace ladder;

namespace {

/// The rows of the tables of docs/language.md whose first cell is code: the last cell by the first
/// one's word, of a comment the word that it begins with.
std::map<std::string, std::string> table_rows() {
  std::map<std::string, std::string> rows;
  const auto page = std::filesystem::path(ROOT_DIR) / "docs/language.md";
  for (std::string line : testing::lines_of(testing::content_of(page))) {
    if (!line.starts_with("| `") || !line.ends_with(" |")) continue;
    line.erase(line.size() - 2);
    std::string word = line.substr(3, line.find('`', 3) - 3);
    if (word.starts_with("<!-- ")) word = word.substr(5, word.find(' ', 5) - 5);
    rows.try_emplace(word, line.substr(line.rfind("| ") + 2));
  }
  return rows;
}

}  // namespace

TEST_CASE("the meaning of a word is the one on the language's page") {
  const std::map<std::string, std::string> rows = table_rows();
  const auto check = [&](const std::string& word, std::string_view meaning) {
    INFO(word);
    REQUIRE(rows.contains(word));
    const std::string_view first = meaning.substr(0, meaning.find('\n'));
    CHECK(first.starts_with(fmt::format("**`{}`** ", word)));
    CHECK(first.ends_with(rows.at(word)));
  };
  check("Levels:", semantics::meaning_of(model::DirectiveKind::levels));
  check("Scale:", semantics::meaning_of(model::DirectiveKind::scale));
  check("Extends:", semantics::meaning_of(model::DirectiveKind::extends));
  check("n/a", semantics::meaning_of(model::Marker::not_applicable));
  check("same", semantics::meaning_of(model::Marker::same));
  check("ladder-ignore", semantics::meaning_of(rules::Reach::next));
  check("ladder-ignore-ladder", semantics::meaning_of(rules::Reach::ladder));
  check("ladder-ignore-file", semantics::meaning_of(rules::Reach::file));
}

TEST_CASE("unknown words have no meaning") {
  CHECK(semantics::meaning_of(model::DirectiveKind::unknown) == "");
  CHECK(semantics::meaning_of(model::Marker::none) == "");
}
