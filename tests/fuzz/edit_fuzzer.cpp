// Any edits of any document leave the tree and the model that a fresh parse gives.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include <fuzzer/FuzzedDataProvider.h>

#include "fuzz/require.h"
#include "support/edited.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t longest_text = 2000;
  constexpr std::size_t longest_insertion = 200;

  FuzzedDataProvider input(data, size);
  ladder::testing::Edited edited(input.ConsumeRandomLengthString(longest_text));
  while (0 < input.remaining_bytes()) {
    const auto end = static_cast<std::uint32_t>(edited.text().size());
    ladder::text::Edit edit;
    edit.span.begin = input.ConsumeIntegralInRange<std::uint32_t>(0, end);
    edit.span.end = input.ConsumeIntegralInRange<std::uint32_t>(edit.span.begin, end);
    edit.replacement = input.ConsumeRandomLengthString(longest_insertion);
    edited.apply(edit);
    ladder::testing::require_empty(edited.difference());
  }
  return 0;
}
