#pragma once

#include <string_view>

namespace ladder::cli {

/// The style of the HTML report. What its colours say, the page says in signs and words as well.
extern const std::string_view html_style;

/// The base64 of its SHA-256, by which the page allows this style and no other. A test of the
/// formats says what it must be.
extern const std::string_view html_style_hash;

}  // namespace ladder::cli
