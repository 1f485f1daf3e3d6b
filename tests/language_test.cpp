#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/checked.h"
#include "support/configured.h"
#include "support/files.h"
#include "support/markdown.h"

using namespace ladder;

namespace {

struct Example {
  std::string place;  // README.md:44
  std::string text;
  std::string faults;  // the rules that find something in it, as `joined` has them
};

std::string joined(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& it : names) text += it + " ";
  return text;
}

/// One that is shown for its faults is headed by them: "ladder faulty unused-suppression".
std::string faults_of(const testing::Block& block) {
  const std::vector<std::string> words = block.words();
  if (words.size() == 1) return "";
  REQUIRE(words[1] == "faulty");
  REQUIRE(2 < words.size());
  return joined({words.begin() + 2, words.end()});
}

/// The ladders that authors are shown.
std::vector<Example> examples() {
  std::vector<Example> all;
  for (const std::string page : {"README.md", "docs/language.md"}) {
    const std::string text = testing::content_of(std::filesystem::path(ROOT_DIR) / page);
    for (const testing::Block& it : testing::read_markdown(text).blocks)
      if (it.info.starts_with("ladder"))
        all.push_back({fmt::format("{}:{}", page, it.line), it.text, faults_of(it)});
  }
  return all;
}

/// The rules that find something in a text.
std::string found_in(const std::string& text) {
  std::set<std::string> rules;
  for (const text::Diagnostic& it : testing::findings_in(text)) rules.emplace(it.code);
  return joined(rules);
}

std::string with_crlf(const std::string& text) {
  std::string result;
  for (char c : text) result += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return result;
}

}  // namespace

TEST_CASE(
    "the examples that authors are shown are clean, or have the faults that they are shown for") {
  CHECK_FALSE(examples().empty());
  for (const Example& it : examples()) {
    INFO(it.place);
    CHECK(found_in(it.text) == it.faults);
  }
}

TEST_CASE("an example means the same with a byte order mark, with CRLF or without a line end") {
  for (const Example& it : examples()) {
    INFO(it.place);
    CHECK(found_in("\xEF\xBB\xBF" + it.text) == it.faults);
    CHECK(found_in(with_crlf(it.text)) == it.faults);
    CHECK(found_in(it.text.substr(0, it.text.size() - 1)) == it.faults);
  }
}

TEST_CASE("every example has a ladder with levels, skills and expectations") {
  for (const Example& it : examples()) {
    INFO(it.place);
    testing::Checked checked;
    checked.add("example.ladder", it.text);
    const auto& ladders = checked.document("example.ladder").ladders;
    CHECK_FALSE(ladders.empty());
    for (const model::PlacedLadder& placed : ladders) CHECK_FALSE(placed.ladder.order.empty());
  }
}

TEST_CASE("the ladder.json in README.md is understood") {
  std::size_t seen = 0;
  for (const testing::Block& it :
       testing::read_markdown(testing::content_of(ROOT_DIR "/README.md")).blocks) {
    if (it.info != "json") continue;
    CHECK(fmt::format("{}", fmt::join(testing::configured(it.text).problems, "\n")) == "");
    ++seen;
  }
  CHECK(seen == 1);
}
