#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ladder::testing {

/// The contents of the string literals in a C++ source, raw ones too, as they are written there.
std::vector<std::string> literals_in(std::string_view code);

/// Whether text contains a phrase that isn't part of longer words, given which characters make up
/// words.
bool has_words(std::string_view text, std::string_view phrase, bool (*is_part_of_word)(char));

}  // namespace ladder::testing
