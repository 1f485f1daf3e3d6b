#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ladder::testing {

/// A part of a packed file, which may lie about its size.
struct Part {
  std::string path;
  std::string content;
  bool deflated = true;
  std::optional<std::uint32_t> claimed_size = {};
};

/// A packed file (ZIP).
std::string zipped(const std::vector<Part>& parts);

/// A workbook or document, packed with what programs need around what a test is about. A line
/// `== NAME` begins a part. Of an .xlsx, `sheet NAME` or `hidden sheet NAME` has what is in a
/// worksheet, and `strings`, `styles` and `comments` what is in those; of a .docx, `document`,
/// `styles`, `numbering`, `comments` and `footnotes`; of an .odt or .ods, `content`.
std::string office_file(std::string_view path, std::string_view listing);

/// A PDF that shows what the lines say: `text X Y SIZE WORDS`, `bold X Y SIZE WORDS`,
/// `line X Y X Y`, `box X Y WIDTH HEIGHT GREY`, and `page` for the next page.
std::string pdf_file(std::string_view listing);

}  // namespace ladder::testing
