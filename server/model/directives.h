#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"

namespace ladder::model {

/// The keys of directives as they are written: `Levels`, `Track`, `Scale`, `Extends`.
std::span<const std::string> directive_keys();

/// What a key stands for, in any case.
DirectiveKind directive_kind(std::string_view key);

/// The mark between the entries of a directive's value: `|` of `Levels:`, `<` of `Scale:`.
char separator_of(DirectiveKind kind);

/// The key and the name before the colon of a directive: `Track Expert` has both.
struct Keyed {
  std::string_view key;
  std::string_view name;
};
Keyed read_key(std::string_view before_colon);

/// Whether a line is a directive of a known kind.
bool is_directive(std::string_view line);

/// What stands between the marks of a value, trimmed, empty parts too.
std::vector<text::Span> parts_of(std::string_view text, text::Span value, char mark);

/// Whether the entries of a directive are levels.
bool declares_levels(const Directive& directive);

/// The entries of a directive that has several.
std::vector<text::Span> entries_of(std::string_view text, const Directive& directive);

}  // namespace ladder::model
