#pragma once

#include <string>

#include "support/editor/documents.h"
#include "support/editor/notation.h"

namespace ladder::testing {

/// A document's text after the edits in a server's reply have been made: those of a workspace edit,
/// of the only code action, of a completion, or a bare list of them, which is for `subject`. Throws
/// if they overlap, or are for another version of the document.
std::string after_edits(const Json& reply, const std::string& name, const std::string& subject,
                        const Documents& documents, text::ColumnUnit unit);

}  // namespace ladder::testing
