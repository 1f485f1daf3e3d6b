#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace ladder::rules {

/// A text on one line, its end left out where it has more than `most` characters.
std::string shortened(std::string_view text, std::size_t most);

/// A text as a message quotes it: shortened, in backticks.
std::string quoted(std::string_view text);

/// A name as a finding carries it: as written, its end left out where it is longer than any name
/// is, so that many findings in a ladder with such a title still fit into memory.
std::string carried(std::string_view name);

/// "1 cell", "3 cells".
std::string counted(std::size_t count, std::string_view noun);

/// How many of so many names a message lists: a few all, of more the first ones.
std::size_t most_listed(std::size_t all);

/// Words in a row: "a", "a and b", "a, b and c". Of `all` that are more than those given: "a, b and
/// 9 more".
std::string joined(std::span<const std::string> words, std::size_t all);

/// Names in a row, each quoted.
std::string listed(std::span<const std::string> names, std::size_t all);

/// As many of the names as most_listed says, and the number of the others.
std::string listed(std::span<const std::string> names);

}  // namespace ladder::rules
