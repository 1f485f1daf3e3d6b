#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace ladder::testing {

/// A value of the protocol, with its names in their original order.
using Json = nlohmann::ordered_json;

/// A value as people like to read it: JSON with less ink. A short value is on one line,
///
///     {kind: refactor, isPreferred: true, edits: [1, 2]}
///
/// and a longer one is indented, with one name or item per line, and a string of several lines
/// below a `|`. The value begins at `column`, and its further lines are indented by `indent`.
std::string to_notation(const Json& value, std::size_t indent = 0, std::size_t column = 0);

/// The value that is written like this in braces or brackets, or as a single word or number. Quoted
/// strings are as in JSON, so JSON is accepted too. `4:2` is a position and `4:2-4:13` a range.
/// Throws if the text is invalid.
Json from_notation(std::string_view text);

}  // namespace ladder::testing
