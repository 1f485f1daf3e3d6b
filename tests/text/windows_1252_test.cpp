#include "text/windows_1252.h"

#include <doctest/doctest.h>

using namespace ladder;

TEST_CASE("every byte of Windows-1252 represents a character, except for five") {
  CHECK(text::from_windows_1252(0x80) == U'€');
  CHECK(text::from_windows_1252(0x8E) == U'Ž');
  CHECK(text::from_windows_1252(0x92) == U'’');
  CHECK(text::from_windows_1252(0x9F) == U'Ÿ');
  CHECK(text::from_windows_1252(0xA0) == U'\u00A0');
  CHECK(text::from_windows_1252(0xFF) == U'ÿ');
  for (unsigned char byte : {0x81, 0x8D, 0x8F, 0x90, 0x9D})
    CHECK(text::from_windows_1252(byte) == std::nullopt);
}

TEST_CASE("ASCII is left to UTF-8") { CHECK(text::from_windows_1252('a') == std::nullopt); }
