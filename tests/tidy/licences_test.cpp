#include <algorithm>
#include <cctype>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/files.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

/// Parts of the program besides ladder and the libraries in the build file: the libraries of the
/// compiler, and fzf, whose method of scoring names ladder uses.
const std::set<std::string> besides = {"*", "fzf", "glibc", "libgcc", "libstdc++"};

const std::string cmake = ROOT_DIR "/cmake/";

std::string content(const char* name) { return testing::content_of(cmake + name); }

/// The first group of each match of `pattern` in the text.
std::vector<std::string> all_matches(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
    found.push_back((*it)[1]);
  return found;
}

std::string as_package(std::string name) {
  std::ranges::transform(name, name.begin(), [](unsigned char it) { return std::tolower(it); });
  std::ranges::replace(name, '_', '-');
  return name;
}

std::string joined(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& it : names) text += it + " ";
  return text;
}

/// The libraries that cmake/libraries.cmake links, called as their packages are.
std::set<std::string> linked() {
  static const std::regex package(R"(\nfind_package\((\w+) )");
  static const std::regex plain(R"(\nplain_library\(.* lib([\w-]+)\.a )");
  std::set<std::string> names;
  for (const std::regex* pattern : {&package, &plain})
    for (std::string& it : all_matches(content("libraries.cmake"), *pattern))
      names.insert(as_package(std::move(it)));
  names.erase("threads");  // the C library's
  if (names.erase("z") == 1) names.insert("zlib");
  return names;
}

/// The libraries that cmake/debian/copyright names; `utf8proc/data` is a part of one.
std::set<std::string> credited() {
  std::set<std::string> names;
  for (const std::string& line :
       all_matches(content("debian/copyright"), std::regex(R"(\nFiles: (.*))"))) {
    std::istringstream words(line);
    for (std::string word; words >> word;)
      if (word.find('/') == word.npos && !besides.contains(word)) names.insert(as_package(word));
  }
  return names;
}

}  // namespace

TEST_CASE("the copyright file names exactly the libraries in the program") {
  CHECK(3 < linked().size());
  CHECK(joined(credited()) == joined(linked()));
}

TEST_CASE("the copyright file has the text of each licence it names") {
  const std::string copyright = content("debian/copyright");
  static const std::regex named(R"(\nCopyright: .*(?:\n .*)*\nLicense: (.*))");
  static const std::regex with_text(R"(\n\nLicense: (.*)\n )");
  const std::vector<std::string> texts = all_matches(copyright, with_text);
  for (const std::string& licence : all_matches(copyright, named)) {
    INFO(licence);
    CHECK(std::ranges::count(texts, licence) == 1);
  }
  for (const std::string& file : all_matches(copyright, std::regex(R"((licences/\S+\.txt))"))) {
    INFO(file);
    CHECK(fs::exists(cmake + file));
  }
}
