#pragma once

#include <span>
#include <string>
#include <string_view>

#include "features/action.h"
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

/// Those fixes of findings that can be made together. The others meet one of these; where they are
/// still needed, they are found again in the new text.
text::Patch fixes_of(std::span<const text::Diagnostic> findings, text::Applicability most);

/// Which fixes are made.
struct FixChoice {
  text::Applicability most = text::Applicability::safe;
  std::string_view rule;  // of this one's findings alone; empty: of all
};

/// The text of a document with fixes made, round after round.
std::string fixed(std::string_view text, std::span<const text::Diagnostic> findings,
                  const FixChoice& choice, const Recheck& recheck);

}  // namespace ladder::features
