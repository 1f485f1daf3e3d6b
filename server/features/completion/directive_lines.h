#pragma once

#include <optional>
#include <set>
#include <string_view>

#include "features/completion/completion.h"
#include "features/completion/site.h"
#include "model/ladder.h"
#include "text/span.h"

namespace ladder::features::completion {

/// The directives below the same heading as the cursor's line, which may be one of them: only
/// comments and blank lines come between. Nothing where a directive has no effect.
///
/// This reads the text rather than the model. In the model, an unfinished key is prose, and a
/// heading with only prose below it isn't a ladder.
std::optional<std::set<model::DirectiveKind>> directives_around(const Site& site);

/// An entry of a directive's value that is being written: nothing comes between the cursor and the
/// next mark.
struct Entry {
  const model::Directive& directive;
  text::Span typed;      // from the entry's first character to the cursor, in the document
  bool is_only = false;  // the value has no other entry
};

/// The entry of a directive of this kind around the cursor.
std::optional<Entry> entry_at(const Site& site, model::DirectiveKind kind);

/// A proposal to write an entry, with blanks between it and the marks beside it.
Proposal proposed(const Site& site, const Entry& entry, std::string_view text);

}  // namespace ladder::features::completion
