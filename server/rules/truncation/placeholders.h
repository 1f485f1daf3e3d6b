#pragma once

#include <string_view>

#include "language/language.h"

namespace ladder::rules {

/// Whether a text is nothing but a link, a picture or the code of an emoji: `:construction:`.
bool is_only_link(std::string_view text);

/// Whether a text only says that it is still to be written: `WIP`, `(to be defined)`, `This skill
/// level is currently not defined.`
bool says_nothing_yet(std::string_view text, language::Language language);

}  // namespace ladder::rules
