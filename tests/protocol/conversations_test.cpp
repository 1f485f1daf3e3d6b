#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "support/editor/conversation.h"
#include "support/files.h"
#include "support/update.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

bool is_same(const std::vector<testing::Block>& expected,
             const std::vector<testing::Block>& actual) {
  return std::ranges::equal(expected, actual, {}, &testing::Block::text, &testing::Block::text);
}

/// The content of a conversation's blocks, line by line, with the line of the page each begins in.
void check_same(const std::vector<testing::Block>& expected,
                const std::vector<testing::Block>& actual, const fs::path& page) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (expected[i].text == actual[i].text) continue;
    const std::vector<std::string> was = testing::lines_of(expected[i].text);
    const std::vector<std::string> is = testing::lines_of(actual[i].text);
    std::size_t line = 0;
    while (line < was.size() && line < is.size() && was[line] == is[line]) ++line;
    INFO(testing::from_root(page), ":", expected[i].line + line + 1);
    INFO("the conversation goes like this:\n", actual[i].text);
    CHECK((line < is.size() ? is[line] : "(the end)") ==
          (line < was.size() ? was[line] : "(the end)"));
    return;
  }
}

/// Whether a program for another platform lacks something for a conversation: then the list that
/// LADDER_DIFFERENCES names, as sessions_test.cpp says, has a line `conversation: PAGE: NAME`.
bool is_listed(const fs::path& page, const std::string& name) {
  const char* const list = std::getenv("LADDER_DIFFERENCES");
  if (!list) return false;
  const std::vector<std::string> lines = testing::lines_of(testing::content_of(list));
  const std::string line = "conversation: " + page.filename().string() + ": " + name;
  return std::ranges::count(lines, line) != 0;
}

}  // namespace

TEST_CASE("conversations with the language server match their pages") {
  for (const fs::path& file : testing::files_below(TESTS_DIR "/protocol/conversations", {".md"})) {
    testing::Page page = testing::read_page(testing::content_of(file));
    for (testing::Conversation& it : page.conversations) {
      INFO(testing::from_root(file), ": ", it.name);
      if (is_listed(file, it.name)) continue;
      const std::vector<testing::Block> now = testing::run_conversation(it, {});
      if (!testing::updating()) check_same(it.blocks, now, file);
      else if (!is_same(it.blocks, now))
        it.blocks = testing::run_conversation(it, {.waiting = testing::Waiting::until_idle});
    }
    if (testing::updating()) std::ofstream(file, std::ios::binary) << testing::to_text(page);
  }
}
