#pragma once

#include <string>
#include <string_view>

#include "model/ladder.h"
#include "rules/suppressions.h"

namespace ladder::semantics {

// What the words of the language mean, as Markdown for those who write them. docs/language.md says
// the same at more length.

std::string_view meaning_of(model::DirectiveKind kind);  // empty if it is unknown
std::string_view meaning_of(model::Marker marker);       // empty if it has none
std::string meaning_of(rules::Reach reach);              // of a suppression

}  // namespace ladder::semantics
