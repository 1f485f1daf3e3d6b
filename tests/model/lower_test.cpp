#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "support/files.h"
#include "support/fixture.h"
#include "support/markdown.h"
#include "support/printed.h"
#include "support/update.h"

using namespace ladder;

namespace {

/// The model of a case: a block headed `ladder`. If it's also headed `escaped`, it can contain
/// `\xNN` and `\r`.
std::string model_of(const testing::Block& source) {
  const bool escaped = source.info == "ladder escaped";
  return testing::printed(escaped ? testing::unescaped(source.text) : source.text);
}

}  // namespace

// tests/model/lower/*.md: each block headed `ladder` is followed by a block headed `model` with its
// meaning. UPDATE=1 rewrites the latter.
TEST_CASE("every text has the meaning that its page says") {
  int count = 0;
  for (const auto& file : testing::files_below(TESTS_DIR "/model/lower", {".md"})) {
    const std::string page = testing::content_of(file);
    std::vector<testing::Block> blocks = testing::read_markdown(page).blocks;
    for (std::size_t i = 0; i + 1 < blocks.size(); i += 2) {
      INFO(file.filename().string(), ":", blocks[i].line);
      REQUIRE(blocks[i].info.starts_with("ladder"));
      REQUIRE(blocks[i + 1].info == "model");
      const std::string model = model_of(blocks[i]);
      if (!testing::updating()) CHECK(model == blocks[i + 1].text);
      blocks[i + 1].text = model;
      ++count;
    }
    if (testing::updating()) std::ofstream(file) << testing::with_blocks(page, blocks);
  }
  CHECK(20 < count);
}

TEST_CASE("a text without a ladder has no ladders") {
  CHECK(testing::printed("") == "");
  CHECK(testing::printed("\n \n") == "");
  CHECK(testing::printed("Only prose.\n") == "");
}

TEST_CASE("bytes that aren't UTF-8 are kept") {
  const std::string model = testing::printed("## Design\n\nLevel/Skill\tCraft\n1\tCaf\xE9.\n");
  CHECK(model.find("\"Caf\xE9.\"") != model.npos);
}
