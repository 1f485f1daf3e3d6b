#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/format.h"

/// What was read from a file, in words.
namespace ladder::exchange {

/// The name of a file without its ending: `data-engineers` of `teams/data-engineers.ladder.md`.
std::string_view stem_of(std::string_view path);

/// What a ladder is called that comes from a file without a title: `data-engineers.csv` contains
/// the ladder `data engineers`.
std::string name_from_path(std::string_view path);

/// What was read, a line for each ladder: `3 levels (columns): Junior, Mid, Senior; 12 skills; 34
/// of 36 expectations`.
std::vector<std::string> statements_of(const Import& import);

/// Why there's no ladder, as part of a sentence.
std::string refusal_of(const Import& import);

}  // namespace ladder::exchange
