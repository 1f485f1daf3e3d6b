#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "features/tokens/semantic_tokens.h"

using namespace ladder;
using Numbers = std::vector<std::uint32_t>;

namespace {

/// The splice in words: `3 stay, 1 goes, 5 6 come`.
std::string described(const Numbers& previous, const Numbers& next) {
  std::string words;
  for (const features::Splice& it : features::delta(previous, next))
    words +=
        fmt::format("{} stay, {} go, {} come", it.start, it.removed, fmt::join(it.inserted, " "));
  return words;
}

Numbers applied(Numbers numbers, const std::vector<features::Splice>& splices) {
  for (const features::Splice& it : splices) {
    const auto first = numbers.begin() + it.start;
    numbers.insert(numbers.erase(first, first + it.removed), it.inserted.begin(),
                   it.inserted.end());
  }
  return numbers;
}

}  // namespace

TEST_CASE("a delta is the part that differs between a common beginning and end") {
  CHECK(described({}, {}) == "");
  CHECK(described({1, 2, 3}, {1, 2, 3}) == "");
  CHECK(described({}, {1, 2}) == "0 stay, 0 go, 1 2 come");
  CHECK(described({1, 2}, {}) == "0 stay, 2 go,  come");
  CHECK(described({1, 2, 3}, {1, 5, 6, 3}) == "1 stay, 1 go, 5 6 come");
  CHECK(described({1, 2, 3}, {1, 2, 3, 4}) == "3 stay, 0 go, 4 come");
  // Equal numbers that belong to both the beginning and the end are counted once.
  CHECK(described({1, 1, 1}, {1, 1}) == "2 stay, 1 go,  come");
  CHECK(described({1, 2}, {1, 2, 1, 2}) == "2 stay, 0 go, 1 2 come");
}

TEST_CASE("a delta turns the previous list into the next one") {
  std::mt19937 random(20240229);
  auto numbers = [&] {
    Numbers all(random() % 8);
    for (std::uint32_t& it : all) it = random() % 2;
    return all;
  };
  for (int i = 0; i < 5'000; ++i) {
    const Numbers previous = numbers();
    const Numbers next = numbers();
    CHECK(applied(previous, features::delta(previous, next)) == next);
  }
}
