#include "config/gitignore.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

using namespace ladder::config;
namespace fs = std::filesystem;

namespace {

/// A path that ends in a slash is a folder.
bool ignored_by(const std::vector<IgnoreFile>& files, std::string path) {
  const bool folder = path.ends_with('/');
  if (folder) path.pop_back();
  return ignored_with_folders(files, path, folder ? EntryKind::folder : EntryKind::file);
}

struct Case {
  std::string patterns;
  std::string path;
  bool ignored;
};

void check(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(one.patterns);
    CAPTURE(one.path);
    CHECK(ignored_by({parse_ignore_file(one.patterns)}, one.path) == one.ignored);
  }
}

}  // namespace

TEST_CASE("a name matches in every folder, and a path only from the ignore file's folder") {
  check({
      {"a.ladder", "a.ladder", true},
      {"a.ladder", "x/y/a.ladder", true},
      {"a.ladder", "a.ladders", false},
      {"a.ladder", "ba.ladder", false},
      {"/a.ladder", "a.ladder", true},
      {"/a.ladder", "x/a.ladder", false},
      {"x/a.ladder", "x/a.ladder", true},
      {"x/a.ladder", "y/x/a.ladder", false},
      {"A.ladder", "a.ladder", false},
      {"", "a.ladder", false},
      {"/", "a/", false},
      {"//", "a/", false},
  });
}

TEST_CASE("a slash at the end matches only folders, with everything in them") {
  check({
      {"build/", "build/", true},
      {"build/", "build", false},
      {"build/", "x/build/", true},
      {"build/", "build/a/b.ladder", true},
      {"/build/", "x/build/", false},
      {"x/build/", "x/build/a", true},
      {"build", "build/a", true},
  });
}

TEST_CASE(
    "comments, spaces at the end, carriage returns and a byte order mark are not part of it") {
  check({
      {"# a", "# a", false},
      {"#a", "#a", false},
      {"\\#a", "#a", true},
      {" #a", " #a", true},
      {"a  ", "a", true},
      {"a\\ ", "a ", true},
      {"a\\ ", "a", false},
      {"a\\  ", "a ", true},
      {" a", " a", true},
      {" a", "a", false},
      {"a\t", "a", false},
      {"a\r\nb\r\n", "a", true},
      {"a\r\nb\r\n", "b", true},
      {"\xEF\xBB\xBF"
       "a",
       "a", true},
      {"\n\n   \na", "a", true},
      {"a b", "a b", true},
  });
}

TEST_CASE("the last pattern that matches wins, but not below an ignored folder") {
  check({
      {"*.ladder\n!a.ladder", "a.ladder", false},
      {"*.ladder\n!a.ladder", "b.ladder", true},
      {"!a.ladder\n*.ladder", "a.ladder", true},
      {"\\!a", "!a", true},
      {"x/\n!x/a", "x/a", true},
      {"x/*\n!x/a", "x/a", false},
      {"x/*\n!x/a", "x/b", true},
      {"/*\n!/x\n/x/*\n!/x/y", "x/y/a", false},
      {"/*\n!/x\n/x/*\n!/x/y", "x/z/a", true},
  });
}

TEST_CASE("a star and a question mark match within one name") {
  check({
      {"*.tmp", "x/a.tmp", true},    {"*", "a", true},
      {"x/*", "x/a/b", true},  // by way of x/a/
      {"/*.c", "x/a.c", false},      {"a/*/c", "a/b/c", true},
      {"a/*/c", "a/c", false},       {"a/*/c", "a/b/b/c", false},
      {"a*b*c", "aXbYbZc", true},    {"a*b*c", "aXbYb", false},
      {"a?c", "abc", true},          {"a?c", "ac", false},
      {"x/a?c", "x/a/c", false},     {"caf?", "caf\xC3\xA9", false},  // Two bytes, as for git.
      {"caf*", "caf\xC3\xA9", true}, {"\\*", "*", true},
      {"\\*", "a", false},           {"a\\b", "ab", true},
      {"a\\", "a", false},           {"a\\", "a\\", false},
  });
}

TEST_CASE("two stars match across folders if they are a whole part of the path") {
  check({
      {"**/a", "a", true},
      {"**/a", "x/y/a", true},
      {"**/x/a", "y/x/a", true},
      {"**/x/a", "yx/a", false},
      {"x/**", "x/a/b", true},
      {"x/**", "x/", false},
      {"a/**/b", "a/b", true},
      {"a/**/b", "a/x/y/b", true},
      {"a/**/b", "a/xb", false},
      {"a/**/b", "ab", false},
      {"a/**/**/b", "a/x/b", true},
      {"a/x**b", "a/xyb", true},
      {"a/x**b", "a/x/b", false},
      {"a**/b", "ac/b", true},
      {"a**/b", "ac/d/b", false},
      {"**", "a", true},
      {"**/", "a", false},
      {"**/", "x/a", true},
  });
}

TEST_CASE("brackets can contain bytes, ranges and classes") {
  check({
      {"[ab]", "a", true},
      {"[ab]", "c", false},
      {"[!ab]", "c", true},
      {"[^ab]", "a", false},
      {"[a-c]", "b", true},
      {"[a-c]", "-", false},
      {"[a-]", "-", true},
      {"[-a]", "-", true},
      {"[c-a]", "b", false},
      {"[]a]", "]", true},
      {"[!]a]", "]", false},
      {"[\\]]", "]", true},
      {"[a-\\d]", "c", true},
      {"x/[!a]", "x/b", true},
      {"x[!a]y", "x/y", false},
      {"[[:digit:]]", "7", true},
      {"[[:digit:]]", "a", false},
      {"[[:digit:]a-f]", "f", true},
      {"[[:nonsense:]]", "a", false},
      {"[[:digit]", ":", true},
      // Not closed: it matches nothing, not even itself.
      {"[ab", "[ab", false},
      {"[", "[", false},
      {"[a\\", "[a", false},
      {"\\[ab", "[ab", true},
  });
}

TEST_CASE("of several ignore files, the deepest one with a matching pattern wins") {
  const std::vector<IgnoreFile> files{parse_ignore_file("*.tmp\n/x/secret/\n/only"),
                                      parse_ignore_file("!a.tmp\n!secret/b\n/here", "x")};
  std::string left;
  for (const char* path : {"a.tmp", "x/", "x/a.tmp", "x/b.tmp", "xy/a.tmp", "x/secret/b", "here",
                           "x/here", "x/y/here", "only", "x/only"})
    if (!ignored_by(files, path)) left += std::string(path) + " ";
  CHECK(left == "x/ x/a.tmp here x/y/here x/only ");
}

// Trying each star's length in turn would take billions of years.
TEST_CASE("many stars don't take long") {
  std::string stars;
  std::string folders;
  std::string path;
  for (int i = 0; i < 50; ++i) {
    stars += "*a";
    folders += "**/a*/";
    path += "aa/";
  }
  CHECK(!ignored_by({parse_ignore_file(stars + "b*")}, std::string(500, 'a')));
  CHECK(!ignored_by({parse_ignore_file(folders + "b*")}, path + "c"));
}

TEST_CASE("a pattern can have any bytes") {
  std::mt19937 random(7);
  for (int i = 0; i < 5000; ++i) {
    std::string bytes(random() % 12, ' ');
    for (char& byte : bytes) byte = "a*?[]!^-\\/:# \n\r\xFF"[random() % 17];
    (void)ignored_by({parse_ignore_file(bytes)}, "a/b");
  }
}

// git itself is asked about patterns made of the pieces below, if it is installed.
TEST_CASE("git gives the same results") {
  if (std::system("git --version >/dev/null 2>&1") != 0) return;
  const std::vector<std::string> pieces{"a",   "b",   "ab",   "*",           "?",    "/",
                                        "**/", "/**", "/**/", "[ab]",        "[!a]", "[a-c]",
                                        "\\a", "*b",  "\\ ",  "[[:alpha:]]", "\\*",  ".c"};
  const std::vector<std::string> paths{"a",     "b",    "ab",     "b.c",     "a /",      "x/",
                                       "x/aa",  "x/bb", "x/ab",   "x/b.c",   "x/a/",     "x/a/b",
                                       "x/a/a", "x/b/", "x/b/ab", "x/b/b.c", "x/ca/b/a", "ab.c/"};
  constexpr int rounds = 400;
  std::mt19937 random(20240229);
  const auto pattern = [&] {
    std::string text = random() % 4 == 0 ? "!" : "";
    for (auto left = 1 + random() % 4; left > 0; --left) {
      const std::string& piece = pieces[random() % pieces.size()];
      // git 2.39 reads two stars within a part of a path, `a**/b`, differently from its
      // documentation.
      const bool part_begins = text.empty() || text.ends_with('/') || text.ends_with('!');
      const bool two_stars_within = !part_begins && piece.starts_with("**");
      const bool stars_meet = text.ends_with('*') && piece.find("*") != std::string::npos;
      if (!two_stars_within && !stars_meet) text += piece;
    }
    return text + (random() % 6 == 0 ? "/" : "") + (random() % 8 == 0 ? " " : "") + "\n";
  };

  const TemporaryFolder folder;
  // A hook that runs the tests has these set, for another repository.
  const std::string git =
      "env -u GIT_DIR -u GIT_WORK_TREE -u GIT_INDEX_FILE git -C '" + folder.path() + "'";
  REQUIRE(std::system((git + " init -q").c_str()) == 0);
  std::string asked;
  std::set<std::string> ours;
  for (int round = 0; round < rounds; ++round) {
    const std::string name = std::to_string(round);
    for (const std::string& path : paths)
      if (path.ends_with('/')) fs::create_directories(folder / (name + "/" + path));
    std::string outer;
    std::string inner;
    for (auto left = 1 + random() % 3; left > 0; --left) outer += pattern();
    if (random() % 3 == 0) inner = pattern();
    folder.write(name + "/.gitignore", outer);
    if (!inner.empty()) folder.write(name + "/x/.gitignore", inner);

    const std::vector<IgnoreFile> files{parse_ignore_file(outer, name),
                                        parse_ignore_file(inner, name + "/x")};
    for (const std::string& path : paths) {
      std::string full = name + "/" + path;
      const bool is_ignored = ignored_by(files, full);
      if (full.ends_with('/')) full.pop_back();
      asked += full + '\0';
      if (is_ignored) ours.insert(full);
    }
  }
  folder.write("asked", asked);
  const std::string question = " -c core.excludesFile=/dev/null check-ignore --no-index -z --stdin";
  REQUIRE(
      std::system((git + question + " <'" + (folder / "asked") + "' >'" + (folder / "said") + "'")
                      .c_str()) == 0);

  std::ifstream said(folder / "said", std::ios::binary);
  std::set<std::string> gits;
  for (std::string path; std::getline(said, path, '\0');) gits.insert(path);
  CHECK(gits.size() > 500);
  std::vector<std::string> differing;
  std::set_symmetric_difference(ours.begin(), ours.end(), gits.begin(), gits.end(),
                                std::back_inserter(differing));
  for (const std::string& path : differing) {
    const std::string round = path.substr(0, path.find('/'));
    const bool ours_only = ours.count(path) > 0;
    FAIL_CHECK((ours_only ? "only we ignore " : "only git ignores ")
               << path << "\n.gitignore:\n"
               << folder.read(round + "/.gitignore") << "x/.gitignore:\n"
               << folder.read(round + "/x/.gitignore"));
  }
}

// A stranger's ignore file can have any size. git needs a hundredth of a second for each of these.
TEST_CASE("a pattern of a megabyte doesn't slow down each path") {
  const auto times = [](std::size_t count, std::string_view part) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += part;
    return text;
  };
  constexpr std::size_t million = 1'000'000;
  const std::string patterns[] = {times(million, "?"),
                                  times(million / 2, "*?"),
                                  times(million / 3, "**/"),
                                  times(million / 4, "**/?"),
                                  "[" + times(million / 2, "[:"),
                                  "[" + times(million / 2, "[:") + "]",
                                  times(million, "a") + "*?b?",
                                  "[[:alpha" + times(million, ":")};
  const std::clock_t begin = std::clock();
  for (const std::string& it : patterns) {
    const IgnoreFile file = parse_ignore_file(it + "\n" + it + "\n");
    for (int path = 0; path < 1000; ++path)
      ignored_by({file}, "some/folder/" + std::to_string(path) + ".ladder");
  }
  CHECK(std::clock() - begin < 3 * CLOCKS_PER_SEC);
}

TEST_CASE("repeated stars match the same as one") {
  check({
      {"x/**/**/**/a.ladder", "x/a.ladder", true},
      {"x/**/**/**/a.ladder", "x/y/z/a.ladder", true},
      {"x/**/**/?.ladder", "x/y/a.ladder", true},
      {"x/**/**/?.ladder", "x/y/ab.ladder", false},
      {"[[:alpha:][:digit:]].ladder", "7.ladder", true},
      {"[[:alpha:][:digit:]].ladder", "-.ladder", false},
  });
}
