#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

// A backslash before a mark makes it a plain character, as in Markdown: `\|` is a pipe in a table,
// `\# of incidents` no heading, `\- 5 %` no list item. Before a letter, a digit or a space it
// stands for itself, so that `C:\tools` needs no care.

/// What a text says, without such backslashes and with line ends and runs of white space made
/// single spaces, so that the layouts compare.
std::string plain_text(std::string_view written);
std::string plain_text(std::string_view text, text::Span passage);

/// What identifies a level or a skill: its name in plain text, folded.
std::string key_of(std::string_view name);

/// What identifies a level of this key on the track that its qualifier names.
std::string qualified_key(std::string_view key, std::string_view qualifier_key);

/// How a passage that says `plain` is written, without the mark of its kind.
std::string escaped_passage(std::string_view plain, PassageKind kind, Layout layout);

/// How a title, a level or a skill of this name is written in a heading, a row or a header.
std::string escaped_name(std::string_view plain, Layout layout);

/// How a level of this name is written in `Levels:`.
std::string escaped_declaration(std::string_view plain);

/// How `Levels:` lists levels of these names, lowest first.
std::string escaped_declarations(std::span<const std::string> plain);

}  // namespace ladder::model
