#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "config/key.h"
#include "support/configured.h"
#include "support/files.h"
#include "support/markdown.h"

using namespace ladder;

TEST_CASE("docs/configuration.md and the code say the same about each key") {
  const std::string page = testing::content_of(ROOT_DIR "/docs/configuration.md");
  for (const config::Key& it : config::keys()) {
    const std::string standard = it.standard.empty() ? "" : fmt::format("`{}`", it.standard);
    const std::string row = fmt::format("| `{}` | {} | {} |\n", it.name, standard, it.summary);
    INFO(row);
    CHECK(page.find(row) != page.npos);
  }
}

TEST_CASE("the ladder.json files in docs/configuration.md are understood") {
  std::size_t seen = 0;
  for (const testing::Block& it :
       testing::read_markdown(testing::content_of(ROOT_DIR "/docs/configuration.md")).blocks) {
    if (it.info != "jsonc") continue;
    for (const std::string& problem : testing::configured(it.text).problems) {
      // The files that an example extends don't exist.
      INFO(problem);
      CHECK(problem.find("which doesn't exist") != problem.npos);
    }
    ++seen;
  }
  CHECK(seen == 2);
}
