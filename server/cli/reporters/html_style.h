#pragma once

#include <string_view>

namespace ladder::cli {

/// What the HTML report adds to the style of every page. What its colours say, the page says in
/// signs and words as well.
extern const std::string_view html_style;

/// The base64 of the SHA-256 of both. The page uses it to allow this style and no other. A test of
/// the formats checks it.
extern const std::string_view html_style_hash;

}  // namespace ladder::cli
