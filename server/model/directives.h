#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"

namespace ladder::model {

/// The keys of directives in their standard form: `Levels`, `Track`, `Scale`, `Extends`.
std::span<const std::string> directive_keys();

/// What a key means, in any case.
DirectiveKind directive_kind(std::string_view key);

/// The separator between the entries of a directive's value: `|` for `Levels:`, `<` for `Scale:`.
char separator_of(DirectiveKind kind);

/// The key and the name before a directive's colon. `Track Expert` has both.
struct Keyed {
  std::string_view key;
  std::string_view name;
};
Keyed read_key(std::string_view before_colon);

/// Whether a line is a directive of a known kind.
bool is_directive(std::string_view line);

/// The parts of a value between its separators, trimmed. Empty parts are included.
std::vector<text::Span> parts_of(std::string_view text, text::Span value, char mark);

/// Whether the entries of a directive are levels.
bool declares_levels(const Directive& directive);

/// The entries of a directive that can have several.
std::vector<text::Span> entries_of(std::string_view text, const Directive& directive);

}  // namespace ladder::model
