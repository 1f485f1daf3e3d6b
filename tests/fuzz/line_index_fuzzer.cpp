// In any bytes and in each unit, a character's place leads back to the character.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/require.h"
#include "support/places.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t places = 100;  // of a text, so that long lines do not take all the time
  const std::string text(reinterpret_cast<const char*>(data), size);
  ladder::testing::require_empty(ladder::testing::lost_place(text, 1 + size / places));
  return 0;
}
