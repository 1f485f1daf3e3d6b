#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support/files.h"
#include "support/literals.h"
#include "support/markdown.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

/// Words and phrases that a native colleague wouldn't use for what is in the second column. Most of
/// them came from another language, word by word.
struct Phrase {
  std::string_view foreign;
  std::string_view native;
};
constexpr Phrase phrases[] = {
    {"stand", "is, appears"},
    {"stands", "is, appears"},
    {"stood", "was, appeared"},
    {"behind", "after"},
    {"mend", "fix"},
    {"mends", "fixes"},
    {"mended", "fixed"},
    {"mending", "fixing"},
    {"touch up", "fix"},
    {"parted", "split, separated"},
    {"texts", "text, wording, expectations"},
    {"measured by", "assessed against"},
    {"spelt", "written"},
    {"one spelling", "one format"},
    {"put off", "set aside"},
    {"hold back", "set aside"},
    {"holds back", "sets aside"},
    {"held back", "set aside"},
    {"go by", "use"},
    {"goes by", "uses"},
    {"habit", "convention"},
    {"habits", "conventions"},
    {"is none", "isn't one"},
    {"are none", "aren't any"},
    {"is no more", "no longer is"},
    {"unless told", "by default"},
    {"may be given", "can be repeated"},
    {"write over", "overwrite"},
    {"writes over", "overwrites"},
    {"written over", "overwritten"},
    {"too much", "extra"},
    {"house", "company"},
    {"houses", "companies"},
    {"needs a look", "should be reviewed"},
    {"lies", "is"},
    {"reads as", "is treated as"},
    {"a word on", "a message about"},
    {"says of", "says about"},
    {"whoever", "anyone who"},
    {"nobody", "no one, or name who does it"},
    {"as it comes", "inconsistently"},
    {"in the end", "finally"},
};

/// Where a phrase is right after all, and why.
struct Exception {
  std::string_view path;  // its beginning, from the root
  std::string_view phrase;
  std::string_view why;
};
constexpr Exception exceptions[] = {
    {"schema/ladder-changes.schema.json", "behind", "a key of the report"},
    {"schema/ladder-changes.schema.json", "texts", "a key of the report"},
};

bool is_word_character(char c) {
  return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '_' || c == '-' || c == '\'';
}

/// The text in lower case with a single space for each run of white space, so that a phrase is
/// found across lines.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (char c : text) {
    if (c == '\n' || c == '\t') c = ' ';
    if (c == ' ' && line.ends_with(' ')) continue;
    line += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return line;
}

bool uses(std::string_view line, std::string_view phrase) {
  return testing::has_words(line, phrase, is_word_character);
}

bool is_excepted(const std::string& path, std::string_view phrase) {
  return std::ranges::any_of(exceptions, [&](const Exception& it) {
    return path.starts_with(it.path) && it.phrase == phrase;
  });
}

/// A line for each phrase of the list that the text uses.
std::string faults_in(const fs::path& file, std::string_view text) {
  const std::string path = testing::from_root(file);
  const std::string line = in_one_line(text);
  std::string faults;
  for (const Phrase& it : phrases) {
    if (!uses(line, it.foreign) || is_excepted(path, it.foreign)) continue;
    faults += path + " says \"" + std::string(it.foreign) +
              "\", better: " + std::string(it.native) + "\n";
    if (text.size() < 300) faults += "  " + std::string(text) + "\n";
  }
  return faults;
}

/// The text of a page without the addresses of its links and its examples of ladders and commands.
std::string prose_of(const fs::path& file) {
  const std::string text = testing::content_of(file);
  return file.extension() == ".md" ? testing::read_markdown(text).prose : text;
}

}  // namespace

TEST_CASE("the program uses plain English") {
  std::string faults;
  for (const fs::path& file : testing::files_below(SERVER_DIR, {".h", ".cpp", ".inc"}))
    for (const std::string& literal : testing::literals_in(testing::content_of(file)))
      if (literal.find(' ') != literal.npos) faults += faults_in(file, literal);
  CHECK(faults == "");
}

TEST_CASE("the documents and the editors' extensions use plain English") {
  std::vector<fs::path> files = {SERVER_DIR "/README.md"};
  for (const char* folder :
       {"docs", "editors", "schema", "samples", "hooks", "packaging", ".github"})
    std::ranges::copy(testing::files_below(fs::path(ROOT_DIR) / folder,
                                           {".md", ".json", ".txt", ".yml", ".ladder", ".lua"}),
                      std::back_inserter(files));
  for (const auto& it : fs::directory_iterator(ROOT_DIR))
    if (it.path().extension() == ".md" || it.path().extension() == ".yml")
      files.push_back(it.path());
  std::string faults;
  for (const fs::path& file : files) faults += faults_in(file, prose_of(file));
  CHECK(faults == "");
}

TEST_CASE("a phrase is found as whole words, in capital letters and across lines too") {
  CHECK(uses(in_one_line("The text Goes\n  by rules."), "goes by"));
  CHECK(!uses("a stand-up, understands", "stand"));
}

TEST_CASE("all string literals of a source file are found, and nothing else") {
  const std::string code =
      "f(\"a \\\"b\\\"\", '\"', R\"x(c \"d\")x\");  // \"e\"\nchar q = 'g'; h(\"i\", 1'000);";
  CHECK(testing::literals_in(code) == std::vector<std::string>{"a \\\"b\\\"", "c \"d\"", "i"});
}
