#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/printable.h"
#include "text/markup.h"

namespace ladder::cli {

/// Text escaped for XML, within an element or in an attribute's quotation marks. Characters that
/// XML does not allow, such as control characters, are written out.
inline std::string xml_text(std::string_view plain) {
  std::string escaped;
  for (std::size_t begin = 0; begin <= plain.size();) {
    const std::size_t end = std::min(plain.find('\n', begin), plain.size());
    if (begin != 0) escaped += "&#10;";
    escaped += text::escaped_markup(printable(plain.substr(begin, end - begin)));
    begin = end + 1;
  }
  return escaped;
}

}  // namespace ladder::cli
