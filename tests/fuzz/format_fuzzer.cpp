// Formatting any bytes keeps their content and is complete after one run, and a part is formatted
// as in the whole.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/require.h"
#include "support/formats.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  ladder::testing::require_empty(ladder::testing::format_fault(text));
  return 0;
}
