#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "rules/pages.h"
#include "support/files.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

std::string content(const std::string& path) {
  return testing::content_of(fs::path(ROOT_DIR) / path);
}

/// The first group of the first match in a file of the repository.
std::string found_in(const std::string& path, const char* pattern) {
  const std::string text = content(path);
  std::smatch match;
  return std::regex_search(text, match, std::regex(pattern)) ? match[1].str() : "";
}

/// What cmake/home.cmake sets: LADDER_REPOSITORY, LADDER_PAGES.
std::string home(const std::string& name) {
  return found_in("cmake/home.cmake", ("\nset\\(" + name + " \"([^\"]*)\"").c_str());
}

std::vector<std::string> all_matches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
    found.push_back((*it)[1]);
  return found;
}

nlohmann::json package(const std::string& path) { return nlohmann::json::parse(content(path)); }

}  // namespace

TEST_CASE("the version is the same everywhere") {
  const std::string version = found_in("CMakeLists.txt", "\nproject\\(ladder VERSION ([0-9.]+)");
  CHECK_FALSE(version.empty());
  CHECK(found_in("CHANGELOG.md", "\n## ([0-9.]+) - [0-9-]{10}\n") == version);
  CHECK(package("vcpkg.json")["version-string"] == version);
  CHECK(package("editors/vscode/package.json")["version"] == version);
  CHECK(package("grammar/package.json")["version"] == version);
  for (const char* file : {"editors/zed/extension.toml", "editors/zed/Cargo.toml"})
    CHECK(found_in(file, "\nversion = \"([0-9.]+)\"\n") == version);
  static const std::regex release(R"((?:rev: |--branch |ladder@)v([0-9.]+))");
  for (const char* page : {"README.md", "docs/ci.md"}) {
    INFO(page);
    for (const std::string& it : all_matches(content(page), release)) CHECK(it == version);
  }
}

TEST_CASE(
    "the documents name the repository of cmake/home.cmake, or a placeholder until it has one") {
  static const std::regex repository(R"((https://github\.com/[\w-]+/ladder)\b)");
  static const std::regex action(R"(uses: ([\w-]+/ladder)@)");
  const std::string set = home("LADDER_REPOSITORY");
  const std::string expected = set.empty() ? "https://github.com/OWNER/ladder" : set;
  for (const char* page : {"README.md", "docs/ci.md"}) {
    INFO(page);
    for (const std::string& it : all_matches(content(page), repository)) CHECK(it == expected);
    for (const std::string& it : all_matches(content(page), action))
      CHECK("https://github.com/" + it == expected);
  }
  const nlohmann::json extension = package("editors/vscode/package.json");
  if (set.empty()) CHECK_FALSE(extension.contains("repository"));
  else CHECK(extension["repository"] == nlohmann::json{{"type", "git"}, {"url", set}});
}

TEST_CASE("all links to ladder's own pages use an address in cmake/home.cmake") {
  static const std::regex own_site(R"((https?://[\w.-]*ladder[\w.-]*\.[a-z]+[^\s")>]*))");
  const std::string pages = home("LADDER_PAGES");
  static const std::vector<std::string> texts = {".cmake", ".cpp", ".h",  ".json", ".lua",
                                                 ".md",    ".py",  ".ts", ".xml"};
  std::size_t seen = 0;
  for (const char* folder :
       {"cmake", "docs", "editors", "hooks", "packaging", "samples", "schema", "server"}) {
    for (const fs::path& file : testing::files_below(fs::path(ROOT_DIR) / folder, texts)) {
      ++seen;
      INFO(testing::from_root(file));
      const std::string text = testing::content_of(file);
      if (text.find("ladder") == text.npos || text.find("://") == text.npos) continue;
      for (const std::string& line : testing::lines_of(text))
        if (line.find("://") != line.npos)
          for (const std::string& it : all_matches(line, own_site))
            CHECK((!pages.empty() && it.starts_with(pages)));
    }
  }
  CHECK(100 < seen);
}

TEST_CASE("an address consists of the home page and a path; without a home page, there is none") {
  CHECK(rules::published("rules/level-gap", "https://example.org") ==
        "https://example.org/rules/level-gap");
  CHECK(rules::published("rules/level-gap", "") == "");
}
