#pragma once

#include <string>
#include <string_view>

#include <fmt/core.h>

#include "text/ascii.h"

namespace ladder::protocol {

/// Text with all bytes but the plain characters of a path as `%XX` (RFC 3986, section 2.1).
inline std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char byte : text) {
    const bool is_plain = text::is_ascii_letter(byte) || text::is_ascii_digit(byte) ||
                          std::string_view("-._~/").find(byte) != std::string_view::npos;
    if (is_plain) encoded += byte;
    else encoded += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  }
  return encoded;
}

}  // namespace ladder::protocol
