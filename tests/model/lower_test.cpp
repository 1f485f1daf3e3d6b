#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "support/files.h"
#include "support/fixture.h"
#include "support/markdown.h"
#include "support/printed.h"

using namespace ladder;

namespace {

/// The model of a case: a block headed `ladder`, in which an escaped one may have `\xNN` and `\r`.
std::string model_of(const testing::Block& source) {
  const bool escaped = source.info == "ladder escaped";
  return testing::printed(escaped ? testing::unescaped(source.text) : source.text);
}

/// `text` with the lines of each block whose opening line is counted replaced.
std::string with_blocks(const std::string& text, const std::vector<testing::Block>& blocks) {
  const std::vector<std::string> lines = testing::lines_of(text);
  std::string result;
  std::size_t next = 0;
  for (const testing::Block& block : blocks) {
    while (next < block.line) result += lines[next++] + "\n";
    result += block.text;
    while (lines[next] != "```") ++next;
  }
  while (next < lines.size()) result += lines[next++] + "\n";
  return result;
}

}  // namespace

// tests/model/lower/*.md: each block headed `ladder` is followed by one headed `model` that says
// what its text means. UPDATE=1 rewrites the latter.
TEST_CASE("every text means what the page says") {
  const bool updating = std::getenv("UPDATE") != nullptr;
  int count = 0;
  for (const auto& file : testing::files_below(TESTS_DIR "/model/lower", {".md"})) {
    const std::string page = testing::content_of(file);
    std::vector<testing::Block> blocks = testing::read_markdown(page).blocks;
    for (std::size_t i = 0; i + 1 < blocks.size(); i += 2) {
      INFO(file.filename().string(), ":", blocks[i].line);
      REQUIRE(blocks[i].info.starts_with("ladder"));
      REQUIRE(blocks[i + 1].info == "model");
      const std::string model = model_of(blocks[i]);
      if (!updating) CHECK(model == blocks[i + 1].text);
      blocks[i + 1].text = model;
      ++count;
    }
    if (updating) std::ofstream(file) << with_blocks(page, blocks);
  }
  CHECK(20 < count);
}

TEST_CASE("a text without a ladder has no ladder") {
  CHECK(testing::printed("") == "");
  CHECK(testing::printed("\n \n") == "");
  CHECK(testing::printed("Only prose.\n") == "");
}

TEST_CASE("bytes that are not UTF-8 are kept") {
  const std::string model = testing::printed("## Design\n\nLevel/Skill\tCraft\n1\tCaf\xE9.\n");
  CHECK(model.find("\"Caf\xE9.\"") != model.npos);
}
