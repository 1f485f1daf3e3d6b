#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ladder::protocol {

/// Appends a JSON string (RFC 8259, section 7). Each byte that is not UTF-8 becomes U+FFFD, as it
/// counts as one character in a client's columns.
void append_string(std::string& json, std::string_view text);

void append_number(std::string& json, std::uint32_t number);

}  // namespace ladder::protocol
