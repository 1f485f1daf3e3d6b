#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "text/counted.h"

namespace ladder::rules {

/// Text on one line, shortened if it has more than `most` characters.
std::string shortened(std::string_view text, std::size_t most);

/// Text as a message quotes it: shortened, in backticks.
std::string quoted(std::string_view text);

/// A name as a finding carries it: as written, but shortened if it is longer than any real name, so
/// that many findings in a ladder with such a title still fit into memory.
std::string carried(std::string_view name);

using text::counted;

/// How many of so many names a message lists: all if they are few, otherwise the first ones.
std::size_t most_listed(std::size_t all);

/// A list of words: "a", "a and b", "a, b and c", or "a, b and 9 more" if `all` is larger than
/// their number.
std::string joined(std::span<const std::string> words, std::size_t all,
                   std::string_view conjunction = "and");

/// A list of names, each quoted.
std::string listed(std::span<const std::string> names, std::size_t all);

/// As many of the names as most_listed allows, and the number of the others.
std::string listed(std::span<const std::string> names, std::string_view conjunction = "and");

}  // namespace ladder::rules
