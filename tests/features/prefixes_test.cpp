#include <algorithm>
#include <cstddef>
#include <string>

#include <doctest/doctest.h>

#include "support/contradiction.h"
#include "support/fixture.h"
#include "support/shapes.h"
#include "support/texts.h"

using namespace ladder;

namespace {

/// Every prefix of a short document; of a long one, evenly spread, as many as `most_bytes` allow in
/// total.
std::size_t step(std::size_t size) {
  constexpr std::size_t most_bytes = 600'000;
  return 1 + size * size / 2 / most_bytes;
}

}  // namespace

TEST_CASE("a document that is still being written is checked at every byte") {
  std::size_t prefixes = 0;
  for (const std::string& text : testing::texts()) {
    for (std::size_t size = 0; size <= text.size(); size += step(text.size())) {
      const std::string prefix = text.substr(0, size);
      const std::string wrong = testing::contradiction(prefix);
      if (!wrong.empty()) FAIL_CHECK(wrong, " in\n", testing::escaped(prefix));
      ++prefixes;
    }
  }
  CHECK(10'000 < prefixes);
}

TEST_CASE("a document with very many parts of one kind can be checked") {
  for (const testing::Shape& it : testing::shapes()) {
    INFO(std::string(it.name));
    for (std::size_t count : {0, 1, 2, 3, 100}) CHECK(testing::contradiction(it.text(count)) == "");
  }
}
