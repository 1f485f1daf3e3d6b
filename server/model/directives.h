#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"

namespace ladder::model {

/// The keys of directives as they are written: `Levels`, `Scale`, `Extends`.
std::span<const std::string> directive_keys();

/// What a key stands for, in any case.
DirectiveKind directive_kind(std::string_view key);

/// The mark between the entries of a directive's value: `|` of `Levels:`, `<` of `Scale:`.
char separator_of(DirectiveKind kind);

/// What stands between the marks of a value, trimmed, empty parts too.
std::vector<text::Span> parts_of(std::string_view text, text::Span value, char mark);

/// The entries of a directive that has several.
std::vector<text::Span> entries_of(std::string_view text, const Directive& directive);

}  // namespace ladder::model
