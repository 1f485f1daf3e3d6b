#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "features/actions/code_action.h"
#include "layout/source.h"

/// The results of code actions.
namespace ladder::features {

/// A change to the document of the request. Nothing if there is nothing to change.
std::optional<ActionResult> own_change(const semantics::View& view, std::vector<text::Edit> edits);

/// The same, with edits that count from the first byte of one of its ladders.
std::optional<ActionResult> own_change(const semantics::View& view,
                                       const semantics::LadderView& ladder,
                                       std::vector<text::Edit> edits);

/// Selects the placeholder in the first edit that contains it, so that the author can type over it.
void select(std::string_view placeholder, const semantics::FileChange& file, ActionResult& result);

/// The document with fixes applied, in as few edits as possible.
std::optional<ActionResult> fixed_document(const ActionRequest& request,
                                           const semantics::FixChoice& choice);

/// One of the document's ladders, for the layout functions.
layout::Source source_of(const semantics::View& view, const semantics::LadderView& ladder);

}  // namespace ladder::features
