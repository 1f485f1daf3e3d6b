// Fixing any bytes ends, causes no new findings, and leaves nothing to fix in a second run. Half of
// the inputs are made by a careless author, who knows what a ladder looks like.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "fuzz/require.h"
#include "support/careless.h"
#include "support/fix_check.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, most);
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::string other = ladder::testing::CarelessAuthor(seed).with_slip(text);
  const std::size_t taken = std::min(other.size(), most);
  std::memcpy(data, other.data(), taken);
  return taken;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using ladder::text::Applicability;
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const auto most : {Applicability::safe, Applicability::unsafe})
    ladder::testing::require_empty(ladder::testing::check_fixes({&text, 1}, most).fault);
  return 0;
}
