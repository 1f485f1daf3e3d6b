#pragma once

#include <string_view>

#include "exchange/found.h"

namespace ladder::exchange {

/// Which lines are told of: those of the HTML, or those of the Markdown that it was made from.
enum class Lines { of_the_text, of_the_markdown };

Section read_html(std::string_view text, Lines lines);

}  // namespace ladder::exchange
