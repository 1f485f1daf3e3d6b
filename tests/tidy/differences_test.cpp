#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "support/files.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

/// What a line of a list of differences, `PAGE: COMMAND` or `conversation: PAGE: NAME`, refers to:
/// a page and a line on it.
std::pair<fs::path, std::string> place_of(std::string line) {
  constexpr std::string_view conversation = "conversation: ";
  const bool is_conversation = line.starts_with(conversation);
  if (is_conversation) line.erase(0, conversation.size());
  const std::size_t end = line.find(": ");
  const fs::path folder =
      fs::path(TESTS_DIR) / (is_conversation ? "protocol/conversations" : "cli/sessions");
  const std::string rest = end == line.npos ? "" : line.substr(end + 2);
  return {folder / line.substr(0, end), (is_conversation ? "## " : "$ ") + rest};
}

}  // namespace

TEST_CASE("what other platforms do differently is on the pages of the tests") {
  for (const fs::path& list : testing::files_below(TESTS_DIR, {".txt"})) {
    if (list.filename() != "differences.txt") continue;
    for (const std::string& line : testing::lines_of(testing::content_of(list))) {
      if (line.empty() || line.starts_with('#')) continue;
      INFO(testing::from_root(list), ": ", line);
      const auto [page, wanted] = place_of(line);
      REQUIRE(fs::exists(page));
      const std::vector<std::string> lines = testing::lines_of(testing::content_of(page));
      CHECK(std::ranges::count(lines, wanted) != 0);
    }
  }
}
