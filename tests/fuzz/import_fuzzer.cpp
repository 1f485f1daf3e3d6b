// Any bytes can be imported, whatever format they claim to have. The result is a document that can
// be read back, with the content in its ladders.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "exchange/import.h"
#include "fuzz/require.h"
#include "model/lower.h"

using namespace ladder;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  constexpr std::size_t choices = 6;  // of text; the others have fuzzers of their own
  const exchange::Format* format = exchange::all_formats()[data[0] % choices];
  if (!format->read) format = &exchange::format_of("", bytes);
  const exchange::Import import = exchange::imported(bytes, *format, "some");
  const std::size_t ladders = import.document.ladders.size();
  if (ladders == 0) return 0;
  for (const model::Layout layout :
       {model::Layout::matrix, model::Layout::table, model::Layout::sections}) {
    const auto orientation = static_cast<model::Orientation>(data[0] / choices % 2);
    const std::string text = exchange::to_document(import, {layout, orientation});
    const model::Document document = model::lower(syntax::Tree(text), text);
    if (document.ladders.size() < ladders)
      ladder::testing::require_empty("a ladder was lost:\n" + text);
  }
  return 0;
}
