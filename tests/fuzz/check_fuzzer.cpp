// Any bytes are a document: they parse without an ERROR node, and the findings are consistent.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/require.h"
#include "support/contradiction.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  ladder::testing::require_empty(ladder::testing::contradiction(text));
  return 0;
}
