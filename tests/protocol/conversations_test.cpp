#include <algorithm>
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
    REQUIRE((line < is.size() ? is[line] : "(the end)") ==
            (line < was.size() ? was[line] : "(the end)"));
  }
}

}  // namespace

TEST_CASE("conversations with the language server match their pages") {
  for (const fs::path& file : testing::files_below(TESTS_DIR "/protocol/conversations", {".md"})) {
    testing::Page page = testing::read_page(testing::content_of(file));
    for (testing::Conversation& it : page.conversations) {
      INFO(testing::from_root(file), ": ", it.name);
      const std::vector<testing::Block> now = testing::run_conversation(it, {});
      if (!testing::updating()) check_same(it.blocks, now, file);
      else if (!is_same(it.blocks, now))
        it.blocks = testing::run_conversation(it, {.waiting = testing::Waiting::until_idle});
    }
    if (testing::updating()) std::ofstream(file, std::ios::binary) << testing::to_text(page);
  }
}
