#pragma once

#include <string>
#include <string_view>

namespace ladder::cli {

/// What `--set` takes, `rules.level-gap=off`, as a ladder.json. A value that is no JSON is a text.
/// A Failure says what is missing.
std::string set_value(std::string_view word);

}  // namespace ladder::cli
