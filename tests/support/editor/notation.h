#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace ladder::testing {

/// A value of the protocol, its names in the order in which they came.
using Json = nlohmann::ordered_json;

/// A value as people like to read it: JSON with less ink. What fits stands in one line,
///
///     {kind: refactor, isPreferred: true, edits: [1, 2]}
///
/// and what does not is indented, a name or an item a line, a text of several lines below a `|`.
/// It begins in a column and its further lines are indented by `indent`.
std::string to_notation(const Json& value, std::size_t indent = 0, std::size_t column = 0);

/// The value of one written like that in braces or brackets, or as a single word or number. Quoted
/// strings are as in JSON, so that JSON is read too. `4:2` is a position and `4:2-4:13` a range.
/// Throws where the text is neither.
Json from_notation(std::string_view text);

}  // namespace ladder::testing
