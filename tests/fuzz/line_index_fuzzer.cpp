// In any bytes, in each unit and with each definition of a line end, a character's place leads back
// to the character, and an index that followed edits equals that of the new text.
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "fuzz/require.h"
#include "support/places.h"
#include "text/line_index.h"

using namespace ladder;

namespace {

/// Removes the text between two places, which the text's own bytes choose, and puts it back.
std::string lost_edit(const std::string& text, text::LineEnds ends) {
  if (text.size() < 4) return {};
  auto place = [&](std::size_t at) {
    const unsigned high = static_cast<unsigned char>(text[at]);
    const unsigned low = static_cast<unsigned char>(text[at + 1]);
    return static_cast<std::uint32_t>((256 * high + low) % (text.size() + 1));
  };
  text::Span span{place(0), place(2)};
  if (span.end < span.begin) std::swap(span.begin, span.end);

  std::string shorter = text;
  shorter.erase(span.begin, span.size());
  text::LineIndex index(text, ends);
  index.edit(shorter, span, 0);
  if (index != text::LineIndex(shorter, ends)) return "taking text away was not followed";
  index.edit(text, {span.begin, span.begin}, span.size());
  if (index != text::LineIndex(text, ends)) return "putting text back was not followed";
  return {};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t places = 100;  // per input, so that long lines don't take all the time
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (text::LineEnds ends : {text::LineEnds::lf, text::LineEnds::any}) {
    testing::require_empty(testing::lost_place(text, 1 + size / places, ends));
    testing::require_empty(lost_edit(text, ends));
  }
  return 0;
}
