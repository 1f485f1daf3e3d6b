#include "text/position_walk.h"

#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "text/utf8.h"

using namespace ladder::text;

TEST_CASE("a walk between any two characters gives the same positions as the index") {
  const std::string text =
      "Träger\r\n\U0001F3D7\U0001F3D7 crane\n\n\tcafe\u0301\r\nbroken \xC3 byte\rand a last line";
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t at = 0; at < text.size(); at += character_size(text, at))
    offsets.push_back(at);
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  for (const LineEnds ends : {LineEnds::lf, LineEnds::any}) {
    const LineIndex index(text, ends);
    for (const ColumnUnit unit : {ColumnUnit::utf8, ColumnUnit::utf16, ColumnUnit::utf32}) {
      for (const std::uint32_t from : offsets) {
        for (const std::uint32_t to : offsets) {
          PositionWalk walk(index, unit);
          CHECK(walk.position_of(from) == index.position_of(from, unit));
          CHECK(walk.position_of(to) == index.position_of(to, unit));
        }
      }
    }
  }
}
