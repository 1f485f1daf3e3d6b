#include "rules/wording.h"

#include <cstddef>
#include <string_view>

#include <doctest/doctest.h>

using namespace ladder;

TEST_CASE("a text is shortened to one line with a limited number of characters") {
  struct Case {
    std::string_view text;
    std::size_t most;
    std::string_view expected;
  };
  const Case cases[] = {
      {"", 5, ""},
      {"  \t\n ", 5, ""},
      {"five!", 5, "five!"},
      {"sixth!", 5, "sixth…"},
      {"five! six", 5, "five!…"},
      {"one \n\t two", 20, "one two"},
      {"one  two", 5, "one t…"},  // The space counts, too.
      {"one  two", 4, "one t…"},  // It is not the last.
      {"one  two", 3, "one…"},
      {"Träger", 3, "Trä…"},
      {"ä\u00A0ö", 9, "ä ö"},
      {"\U0001F3D7\U0001F3D7\U0001F3D7", 2, "\U0001F3D7\U0001F3D7…"},
      {"a\x01z", 9, "a\x01z"},
  };
  for (const Case& it : cases) {
    CAPTURE(it.text);
    CAPTURE(it.most);
    CHECK(rules::shortened(it.text, it.most) == it.expected);
  }
}
