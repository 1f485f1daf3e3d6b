#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/checked.h"
#include "support/files.h"
#include "support/markdown.h"

using namespace ladder;

namespace {

/// The ladders that docs/language.md shows. One that is shown for its faults is headed by them:
/// "ladder faulty unused-suppression".
std::vector<testing::Block> examples() {
  std::vector<testing::Block> all;
  for (testing::Block& it :
       testing::read_markdown(testing::content_of(ROOT_DIR "/docs/language.md")).blocks)
    if (it.info.starts_with("ladder")) all.push_back(std::move(it));
  return all;
}

/// The rules that find something in a text.
std::set<std::string> found_in(const std::string& text) {
  std::set<std::string> rules;
  for (const text::Diagnostic& it : testing::findings_in(text)) rules.emplace(it.code);
  return rules;
}

std::set<std::string> faults_of(const testing::Block& example) {
  const std::vector<std::string> words = example.words();
  if (words.size() == 1) return {};
  REQUIRE(words[1] == "faulty");
  REQUIRE(2 < words.size());
  return {words.begin() + 2, words.end()};
}

std::string joined(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& it : names) text += it + " ";
  return text;
}

std::string with_crlf(const std::string& text) {
  std::string result;
  for (char c : text) result += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return result;
}

}  // namespace

TEST_CASE("the examples of the language are clean, or have the faults that they are shown for") {
  CHECK_FALSE(examples().empty());
  for (const testing::Block& it : examples()) {
    INFO("docs/language.md:", it.line);
    CHECK(joined(found_in(it.text)) == joined(faults_of(it)));
  }
}

TEST_CASE("an example means the same with a byte order mark, CRLF, or no end of its last line") {
  for (const testing::Block& it : examples()) {
    INFO("docs/language.md:", it.line);
    const std::string faults = joined(faults_of(it));
    CHECK(joined(found_in("\xEF\xBB\xBF" + it.text)) == faults);
    CHECK(joined(found_in(with_crlf(it.text))) == faults);
    CHECK(joined(found_in(it.text.substr(0, it.text.size() - 1))) == faults);
  }
}

TEST_CASE("every example holds a ladder with levels, skills and texts") {
  for (const testing::Block& it : examples()) {
    INFO("docs/language.md:", it.line);
    testing::Checked checked;
    checked.add("example.ladder", it.text);
    const auto& ladders = checked.document("example.ladder").ladders;
    CHECK_FALSE(ladders.empty());
    for (const model::PlacedLadder& placed : ladders) CHECK_FALSE(placed.ladder.order.empty());
  }
}
