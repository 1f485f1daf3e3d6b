#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "rules/catalog.h"
#include "support/files.h"
#include "support/literals.h"

using namespace ladder;

namespace {

/// Where a rule's name may appear besides the rule's own file, and why.
struct Exception {
  std::string_view path;  // its beginning, below server/
  std::string_view why;
};
constexpr Exception exceptions[] = {
    {"cli/arguments/", "the help shows commands as an author types them"},
    {"cli/commands/", "the help shows commands as an author types them"},
    {"config/key.cpp", "the page shows ladder.json as an author writes it"},
    {"exchange/opendocument/", "`placeholder` is an element of OpenDocument"},
    {"rules/truncation/ending_words.inc", "`inclusive` is a word that ends sentences"},
    {"protocol/types/", "`placeholder` is a member of the protocol"},
};

bool is_part_of_word(char c) {
  return c == '-' || c == '_' || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
}

/// Whether a literal is the name of a rule, or contains one that isn't also an English word.
bool mentions(const std::string& literal, std::string_view name) {
  if (literal == name) return true;
  return name.find('-') != name.npos && testing::has_words(literal, name, is_part_of_word);
}

std::string file_of(std::string_view rule) {
  std::string name(rule);
  std::ranges::replace(name, '-', '_');
  return name + ".cpp";
}

/// The pages of rules may mention each other, within a sentence or an example.
bool is_page(std::string_view path) {
  return path.starts_with("rules/") && std::ranges::count(path, '/') == 2;
}

bool may_name(const std::filesystem::path& file, const std::string& literal,
              std::string_view rule) {
  const std::string path = std::filesystem::relative(file, SERVER_DIR).generic_string();
  return file.filename() == file_of(rule) || (is_page(path) && literal != rule) ||
         std::ranges::any_of(exceptions, [&](auto& it) { return path.starts_with(it.path); });
}

}  // namespace

// All that is known about a rule is in the rule's own file. A list of names elsewhere is a list
// that the next rule will be missing from.
TEST_CASE("a rule's name only appears in its own file") {
  std::size_t seen = 0;
  for (const auto& file : testing::files_below(SERVER_DIR, {".h", ".cpp", ".inc"})) {
    for (const std::string& literal : testing::literals_in(testing::content_of(file))) {
      for (const rules::Rule* rule : rules::catalog()) {
        if (!mentions(literal, rule->name)) continue;
        INFO(testing::from_root(file), " says \"", literal, "\"");
        CHECK(may_name(file, literal, rule->name));
        ++seen;
      }
    }
  }
  CHECK(rules::catalog().size() <= seen);
}
