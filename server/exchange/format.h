#pragma once

#include <string>
#include <string_view>

namespace ladder::exchange {

/// What a file is written in.
enum class Kind { csv, tsv, markdown, html, yaml, json };

/// Why bytes are nothing that can be read, as part of a sentence; empty where they are text.
std::string why_unreadable(std::string_view bytes);

/// By the name's ending where it says so, or else by what the text begins with.
Kind kind_of(std::string_view name, std::string_view bytes);

}  // namespace ladder::exchange
