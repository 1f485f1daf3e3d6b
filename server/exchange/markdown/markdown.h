#pragma once

#include <string>
#include <string_view>

namespace ladder::exchange {

/// What a page in Markdown is shown as.
std::string markdown_to_html(std::string_view text);

}  // namespace ladder::exchange
