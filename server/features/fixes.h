#pragma once

#include <vector>

#include "text/diagnostic.h"
#include "text/patch.h"

namespace ladder::features {

/// The fix of a finding that can be made without asking, or nothing. Several fixes of one kind are
/// alternatives, such as `n/a` and `same`: the author has to choose, unless one is preferred. A
/// safe fix is preferred to an unsafe one, which is made only where `most` allows it.
const text::Fix* sole_fix(const text::Diagnostic& finding, text::Applicability most);

/// What one round uncovers or leaves out is fixed in the next; after so many there is nothing left
/// to fix, or a fix is at fault that calls for others without end.
constexpr int most_rounds = 3;

/// Those fixes of a document's findings that can be made together. The others meet one of these;
/// where they are still needed, they are found again in the new text.
text::Patch fixes_of(const std::vector<text::Diagnostic>& findings, text::Applicability most);

}  // namespace ladder::features
