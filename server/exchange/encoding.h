#pragma once

#include <string>
#include <string_view>

namespace ladder::exchange {

/// A file's text in UTF-8, without a byte order mark, in lines that end with LF. Excel writes
/// UTF-16 ("Unicode text") and, in the West, Windows-1252; both are known by their bytes.
std::string to_utf8(std::string_view bytes);

}  // namespace ladder::exchange
