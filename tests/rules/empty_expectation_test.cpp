#include <doctest/doctest.h>

#include "support/checked.h"

using namespace ladder;

// A fixture's text always ends its last line.
TEST_CASE("a marker is written below a heading that ends the file") {
  const std::string text = "## Design\n\n### Craft\n\n#### 1\nSketches.\n\n#### 2";
  CHECK(testing::fixed(text, testing::findings_in(text), text::Applicability::unsafe) ==
        text + "\nn/a");
}
