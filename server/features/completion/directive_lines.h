#pragma once

#include <optional>
#include <set>
#include <string_view>

#include "features/completion/completion.h"
#include "features/completion/site.h"
#include "model/ladder.h"
#include "text/span.h"

namespace ladder::features::completion {

/// The directives that stand below the same heading as the cursor's line, which may be one of them:
/// only comments and blank lines stand between. Nothing where a directive has no effect.
///
/// The text is looked at rather than the model, for which a word that is yet to become a key is
/// prose, and a heading with nothing but prose below it no ladder.
std::optional<std::set<model::DirectiveKind>> directives_around(const Site& site);

/// An entry of a directive's value that is being written: nothing stands behind the cursor up to
/// the next mark.
struct Entry {
  const model::Directive& directive;
  text::Span typed;      // from the entry's first character to the cursor, in the document
  bool is_only = false;  // the value has no other entry
};

/// The entry of a directive of this kind in which the cursor stands.
std::optional<Entry> entry_at(const Site& site, model::DirectiveKind kind);

/// A proposal to write an entry, with blanks between it and the marks beside it.
Proposal proposed(const Site& site, const Entry& entry, std::string_view text);

}  // namespace ladder::features::completion
