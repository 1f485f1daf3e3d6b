#pragma once

#include <optional>
#include <span>
#include <vector>

#include "features/actions/action.h"
#include "semantics/view.h"

namespace ladder::features {

/// The actions at a range of a document: fixes of the findings there, and everything else in the
/// catalog. `findings` are the document's, in the order of the text.
std::vector<Action> actions_at(const semantics::View& view, text::Span range,
                               std::span<const text::Diagnostic> findings);

/// Carries out an action that was offered for this text and these findings. Nothing if it was not
/// offered, or would change nothing.
std::optional<ActionResult> result_of(const semantics::View& view, const ActionIdentity& action,
                                      std::span<const text::Diagnostic> findings,
                                      const FixedText& fixed_text);

}  // namespace ladder::features
