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

/// A workbook or document, made of the parts that a test is about and everything else that programs
/// need. A line `== NAME` begins a part. For an .xlsx, `sheet NAME` or `hidden sheet NAME` holds
/// the content of a worksheet, and `strings`, `styles` and `comments` hold those; for a .docx, the
/// parts are `document`, `styles`, `numbering`, `comments` and `footnotes`; for an .odt or .ods,
/// `content`.
std::string office_file(std::string_view path, std::string_view listing);

/// A PDF that shows what the lines describe: `text X Y SIZE WORDS`, `bold X Y SIZE WORDS`, `line X
/// Y X Y`, `box X Y WIDTH HEIGHT GREY`, and `page` for the next page.
std::string pdf_file(std::string_view listing);

}  // namespace ladder::testing
