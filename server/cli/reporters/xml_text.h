#pragma once

#include <string>
#include <string_view>

#include "cli/printable.h"
#include "text/markup.h"

namespace ladder::cli {

/// Text escaped for XML, within an element or in an attribute's quotation marks. Characters that
/// XML does not allow, such as control characters, are written out.
inline std::string xml_text(std::string_view plain) {
  std::string escaped;
  for (const char it : text::escaped_markup(printable_lines(plain))) {
    if (it == '\n') escaped += "&#10;";
    else escaped += it;
  }
  return escaped;
}

}  // namespace ladder::cli
