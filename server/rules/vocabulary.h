#pragma once

#include <string_view>

#include "rules/subject.h"
#include "text/span.h"

namespace ladder::rules {

/// Whether the text at a place is correct as it is: a word from the `vocabulary` of ladder.json, or
/// part of one. `Bora Bora` covers both of its words, but not `Bora` alone; case counts, as in a
/// name.
bool is_in_vocabulary(const Subject& subject, text::Span place);

/// Whether a whole name is in the vocabulary.
bool is_in_vocabulary(const Settings& settings, std::string_view name);

}  // namespace ladder::rules
