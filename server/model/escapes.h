#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

// A backslash before a punctuation mark makes it a plain character, as in Markdown: `\|` is a pipe
// in a table, `\# of incidents` isn't a heading, and `\- 5 %` isn't a list item. Before a letter, a
// digit or a space, a backslash is just a backslash, so `C:\tools` needs no escaping.

/// The plain text of a passage: without escaping backslashes, and with each line end or run of
/// white space replaced by one space, so that layouts can be compared.
std::string plain_text(std::string_view written);
std::string plain_text(std::string_view text, text::Span passage);

/// The key of a level or a skill: its name in plain text, folded.
std::string key_of(std::string_view name);

/// The key of a level with this key on the track that its qualifier names.
std::string qualified_key(std::string_view key, std::string_view qualifier_key);

/// How a passage with the plain text `plain` is written, without its bullet or heading mark.
std::string escaped_passage(std::string_view plain, PassageKind kind, Layout layout);

/// How a title, a level or a skill of this name is written in a heading, a row or a header.
std::string escaped_name(std::string_view plain, Layout layout);

/// How a level of this name is written in `Levels:`.
std::string escaped_declaration(std::string_view plain);

/// How `Levels:` lists levels of these names, lowest first.
std::string escaped_declarations(std::span<const std::string> plain);

}  // namespace ladder::model
