#pragma once

#include <string>
#include <string_view>

#include "cli/screen.h"
#include "text/diagnostic.h"

namespace ladder::cli {

/// How a word is set off. Colour never says what the words do not.
enum class Style { plain, strong, dim, accent, good, error, warning, hint };

Style style_of(text::Severity severity);

/// `text` in a style, or unchanged if the screen shows no colour.
std::string styled(std::string_view text, Style style, const Screen& screen);

}  // namespace ladder::cli
