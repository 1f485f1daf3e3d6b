#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/printable.h"

namespace ladder::cli {

/// Text as it may stand in XML, within an element or in an attribute's quotation marks. What XML
/// cannot hold, such as control characters, is written out.
inline std::string xml_text(std::string_view text) {
  std::string escaped;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin != 0) escaped += "&#10;";
    for (const char it : printable(text.substr(begin, end - begin))) {
      switch (it) {
        case '&': escaped += "&amp;"; break;
        case '<': escaped += "&lt;"; break;
        case '>': escaped += "&gt;"; break;
        case '"': escaped += "&quot;"; break;
        default: escaped += it;
      }
    }
    begin = end + 1;
  }
  return escaped;
}

}  // namespace ladder::cli
