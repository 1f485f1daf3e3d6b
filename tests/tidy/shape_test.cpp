#include <algorithm>
#include <array>
#include <filesystem>
#include <regex>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "rules/catalog.h"
#include "support/files.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

/// A file that needs more contains a second idea.
constexpr std::size_t most_lines = 400;

std::vector<fs::path> sources() {
  std::vector<fs::path> all = testing::files_below(SERVER_DIR, {".h", ".cpp", ".inc"});
  for (fs::path& it : testing::files_below(TESTS_DIR, {".h", ".cpp"})) all.push_back(std::move(it));
  return all;
}

/// The file below `folder`, in one of the groups of rules, that has this name.
fs::path in_group(const fs::path& folder, const std::string& name) {
  for (const auto& group : fs::directory_iterator(folder))
    if (group.is_directory() && fs::exists(group.path() / name)) return group.path() / name;
  return {};
}

}  // namespace

TEST_CASE("a file has one idea and at most 400 lines") {
  for (const fs::path& file : sources()) {
    // The counts, one per line.
    if (file.filename() == "ending_words.inc" || file.filename() == "letter_groups.inc") continue;
    INFO(testing::from_root(file));
    CHECK(testing::lines_of(testing::content_of(file)).size() <= most_lines);
  }
}

TEST_CASE("no merge conflict is left") {
  for (const fs::path& file :
       testing::files_below(ROOT_DIR, {".h", ".cpp", ".js", ".md", ".txt"})) {
    INFO(testing::from_root(file));
    for (const std::string& line : testing::lines_of(testing::content_of(file)))
      CHECK_FALSE((line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ")));
  }
}

TEST_CASE("every TODO names who left it") {
  static const std::regex unsigned_note(R"(//+ *(TODO|FIXME|XXX|HACK)(?!\([a-z]+\): ))");
  for (const fs::path& file : sources()) {
    for (const std::string& line : testing::lines_of(testing::content_of(file))) {
      INFO(testing::from_root(file), " says ", line);
      CHECK_FALSE(std::regex_search(line, unsigned_note));
    }
  }
}

TEST_CASE("every header begins with `#pragma once`") {
  for (const fs::path& file : sources()) {
    if (file.extension() != ".h") continue;
    INFO(testing::from_root(file));
    CHECK(testing::content_of(file).starts_with("#pragma once\n"));
  }
}

TEST_CASE("file names have only lower-case letters, digits and underscores") {
  static const std::regex plain("[a-z0-9_]+\\.(h|cpp|inc)");
  for (const fs::path& file : sources()) {
    INFO(testing::from_root(file));
    CHECK(std::regex_match(file.filename().string(), plain));
  }
}

TEST_CASE("a rule is named after the mistake, so that \"allow\" makes sense before it") {
  static const std::regex kebab_case("[a-z0-9]+(-[a-z0-9]+)*");
  static constexpr std::array<std::string_view, 3> cures = {"no-", "avoid-", "prefer-"};
  for (const rules::Rule* rule : rules::catalog()) {
    const std::string name(rule->name);
    INFO(name);
    CHECK(std::regex_match(name, kebab_case));
    CHECK(std::ranges::none_of(cures, [&](auto cure) { return name.starts_with(cure); }));
  }
}

TEST_CASE("a rule is in the file with its name, and its fixture is in the same group") {
  for (const rules::Rule* rule : rules::catalog()) {
    const std::string name(rule->name);
    INFO(name);
    std::string file_name = name + ".cpp";
    std::ranges::replace(file_name, '-', '_');
    const fs::path source = in_group(SERVER_DIR "/rules", file_name);
    const fs::path fixture = in_group(TESTS_DIR "/rules", name + ".md");
    CHECK_FALSE(source.empty());
    CHECK(source.parent_path().filename() == fixture.parent_path().filename());
  }
}
