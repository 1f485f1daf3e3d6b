#pragma once

#include <optional>
#include <vector>

#include "project/document.h"
#include "protocol/session.h"
#include "protocol/types/types.h"
#include "text/diagnostic.h"

namespace ladder::protocol {

/// For a document that has no ladder with levels and skills, but whose headings name both in
/// another way: makes a ladder of it, as importing it does. Nothing if a comment could get lost.
std::optional<CodeAction> headings_as_levels(Session& session, const project::Document& document,
                                             text::Span range,
                                             const std::vector<text::Diagnostic>& findings);

}  // namespace ladder::protocol
