#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/files.h"
#include "support/process.h"

using namespace ladder;

namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// A picture positions each word separately, so spaces between words can't be compared.
std::string without_spaces(const std::string& text) {
  std::string result;
  for (const std::string& line : testing::lines_of(text)) {
    for (const std::string& word : words_of(line)) result += word;
    if (!result.empty() && result.back() != '\n') result += '\n';
  }
  return result;
}

/// The text in a picture.
std::string shown(const std::string& svg) {
  std::string text = std::regex_replace(svg, std::regex("<[^>]*>"), " ");
  for (const auto& [entity, mark] : std::vector<std::pair<std::string, std::string>>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#x27;", "'"}, {"&amp;", "&"}})
    text = std::regex_replace(text, std::regex(entity), mark);
  return text;
}

/// What ladder prints today, after the command line as the picture shows it.
std::string printed(const std::vector<std::string>& arguments) {
  testing::Process process{{LADDER_BINARY}, ROOT_DIR, {{"COLUMNS", "96"}, {"LC_ALL", "C.UTF-8"}}};
  std::string text = "$ ladder";
  for (const std::string& it : arguments) {
    process.words.push_back(it);
    text += " " + it;
  }
  return text + "\n" + testing::run(process).output;
}

}  // namespace

TEST_CASE("the pictures show what ladder prints (scripts/picture draws them again)") {
  const auto pictures = testing::files_below(ROOT_DIR "/docs/images", {".svg"});
  CHECK_FALSE(pictures.empty());
  for (const std::filesystem::path& picture : pictures) {
    INFO(testing::from_root(picture));
    const std::string text = shown(testing::content_of(picture));
    std::string command = text.substr(text.find("ladder") + 6);
    const std::size_t first_line = command.find('\n');
    CHECK(without_spaces(text) == without_spaces(printed(words_of(command.substr(0, first_line)))));
  }
}
