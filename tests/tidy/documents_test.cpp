#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/files.h"
#include "support/markdown.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

/// Every README, the other pages beside the first one, and every page of docs/.
std::vector<fs::path> documents() {
  std::vector<fs::path> all = testing::files_below(ROOT_DIR, {"README.md"});
  for (const auto& it : fs::directory_iterator(ROOT_DIR))
    if (it.path().extension() == ".md" && it.path().filename() != "README.md")
      all.push_back(it.path());
  for (fs::path& it : testing::files_below(ROOT_DIR "/docs", {".md"})) all.push_back(std::move(it));
  return all;
}

/// Whether a word is meant as a path of the repository: it contains a folder or names a file, and
/// isn't an example (`path/to/file.ladder`), a path in a build, an address or a pattern in a
/// command.
bool is_path(const std::string& word) {
  static const std::regex shape(R"((\./)?[A-Za-z0-9_.*-]+(/[A-Za-z0-9_.*-]+)*/?)");
  static const std::regex names_file(R"(.*\.(h|cpp|c|js|inc|md|cmake|scm|svg|json|txt))");
  if (word.find('/') == word.npos || !std::regex_match(word, shape)) return false;
  if (word.starts_with("build/") || word.starts_with("path/to/")) return false;
  const std::string first = word.substr(0, word.find('/', word.starts_with("./") ? 2 : 0));
  return word.ends_with('/') || std::regex_match(word, names_file) ||
         fs::exists(fs::path(ROOT_DIR) / first);
}

/// Whether a path leads somewhere; a star represents the rest of any name.
bool leads_somewhere(const fs::path& folder, std::string path) {
  if (std::size_t star = path.find('*'); star != path.npos)
    path.resize(path.find_last_of('/', star) + 1);
  return fs::exists(folder / path);
}

bool is_ladder(const testing::Block& block) { return block.info.starts_with("ladder"); }

}  // namespace

TEST_CASE("every path that a document names exists") {
  std::size_t seen = 0;
  for (const fs::path& file : documents()) {
    const testing::Markdown document = testing::read_markdown(testing::content_of(file));
    std::vector<std::string> words = testing::code_spans(document.prose);
    for (const testing::Block& block : document.blocks) {
      if (is_ladder(block)) continue;
      std::istringstream stream(block.text);
      for (std::string word; stream >> word;) words.push_back(word);
    }
    for (const std::string& word : words) {
      if (!is_path(word)) continue;
      INFO(testing::from_root(file), " names ", word);
      CHECK((leads_somewhere(ROOT_DIR, word) || leads_somewhere(file.parent_path(), word)));
      ++seen;
    }
  }
  CHECK(0 < seen);
}

TEST_CASE("every file that a script copies or runs exists") {
  static const std::regex path(
      R"((?:^|[ "'=])(?:\.\./)*((?:cmake|schema|packaging|samples|docs|hooks|tests|editors)/[A-Za-z0-9_./-]+))");
  std::size_t seen = 0;
  for (const auto& script : fs::directory_iterator(ROOT_DIR "/scripts")) {
    if (script.is_directory()) continue;
    std::istringstream stream(testing::content_of(script.path()));
    for (std::string line; std::getline(stream, line);) {
      // What a script writes is named after a variable or made by it.
      if (line.find("NAME") != line.npos) continue;
      for (std::sregex_iterator it(line.begin(), line.end(), path), end; it != end; ++it) {
        const std::string name = (*it)[1];
        INFO(testing::from_root(script.path()), " names ", name);
        CHECK(fs::exists(fs::path(ROOT_DIR) / name.substr(0, name.find_last_not_of('.') + 1)));
        ++seen;
      }
    }
  }
  CHECK(0 < seen);
}

TEST_CASE("every link between documents leads somewhere") {
  std::size_t seen = 0;
  for (const fs::path& file : documents()) {
    const std::string prose = testing::read_markdown(testing::content_of(file)).prose;
    for (const std::string& target : testing::link_targets(prose)) {
      if (target.starts_with("http")) continue;
      INFO(testing::from_root(file), " links to ", target);
      const std::size_t hash = std::min(target.find('#'), target.size());
      const fs::path page = hash == 0 ? file : file.parent_path() / target.substr(0, hash);
      CHECK(fs::exists(page));
      ++seen;
      if (hash == target.size()) continue;
      const auto names = testing::anchors(testing::read_markdown(testing::content_of(page)).prose);
      CHECK(std::ranges::count(names, target.substr(hash + 1)) == 1);
    }
  }
  CHECK(0 < seen);
}
