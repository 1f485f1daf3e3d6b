#pragma once

#include <string>
#include <string_view>

#include "text/diagnostic.h"
#include "text/span.h"

namespace ladder::rules {

/// Writes something else instead of a word, with a capital if the word has one.
text::Fix change_to(std::string_view text, text::Span word, std::string replacement,
                    text::Applicability applicability);

/// Removes a word and the space after it. If it begins a sentence, the next word does so then.
text::Fix removal_of(std::string_view text, text::Span word);

}  // namespace ladder::rules
