#pragma once

#include <string_view>

namespace ladder::exchange {

/// What a file is written in.
enum class Kind { csv, tsv, markdown, html, yaml, json };

/// By the name's ending where it says so, or else by what the text begins with.
Kind kind_of(std::string_view name, std::string_view bytes);

}  // namespace ladder::exchange
