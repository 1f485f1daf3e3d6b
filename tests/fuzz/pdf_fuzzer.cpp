// Any bytes can be a PDF, or the content of one of its pages.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "exchange/import.h"

using namespace ladder;

namespace {

/// A file without a table of its objects, as one that is repaired.
std::string page_with(std::string_view content) {
  return fmt::format(
      "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
      "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
      "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
      "/Resources<</Font<</F1 5 0 R>>/XObject<</X1 4 0 R>>>>>> endobj\n"
      "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"
      "4 0 obj <</Subtype/Form/Length {}>> stream\n{}\nendstream endobj\n",
      content.size(), content);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string file = data[0] % 2 == 0 ? page_with(bytes) : std::string(bytes);
  exchange::imported(file, exchange::formats::pdf, "some");
  return 0;
}
