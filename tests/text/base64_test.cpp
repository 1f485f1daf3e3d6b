#include "text/base64.h"

#include <doctest/doctest.h>

using ladder::text::to_base64;

// RFC 4648, section 10.
TEST_CASE("bytes are written in base64, with padding") {
  CHECK(to_base64("") == "");
  CHECK(to_base64("f") == "Zg==");
  CHECK(to_base64("fo") == "Zm8=");
  CHECK(to_base64("foo") == "Zm9v");
  CHECK(to_base64("foobar") == "Zm9vYmFy");
  CHECK(to_base64(std::string_view("\xFF\x00\xFE", 3)) == "/wD+");
}
