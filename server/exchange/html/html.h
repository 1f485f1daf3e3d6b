#pragma once

#include <string>
#include <string_view>

#include "exchange/page/section.h"

namespace ladder::exchange {

/// Which lines are told of: those of the HTML, or those of the Markdown that it was made from.
enum class Lines { of_the_text, of_the_markdown };

Section read_html(std::string_view text, Lines lines);

/// Why a page cannot be read, as part of a sentence, or nothing: the parser looks through all the
/// elements that are open at each one, and would take minutes for some hundred thousand of them.
std::string obstacle_in_html(std::string_view text);

}  // namespace ladder::exchange
