#pragma once

#include <string>
#include <string_view>

namespace ladder::exchange {

/// Whether the HTML says where in the Markdown its parts stood.
enum class Places { told, untold };

/// What a page in Markdown is shown as.
std::string markdown_to_html(std::string_view text, Places places = Places::untold);

}  // namespace ladder::exchange
