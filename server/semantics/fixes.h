#pragma once

#include <string_view>
#include <vector>

#include "text/diagnostic.h"

namespace ladder::semantics {

/// The fix of a finding that can be made without asking, or nothing. Several fixes of one kind are
/// alternatives, such as `n/a` and `same`: the author has to choose, unless one is preferred. A
/// safe fix is preferred to an unsafe one, which is made only where `most` allows it.
const text::Fix* sole_fix(const text::Diagnostic& finding, text::Applicability most);

/// What one round uncovers or leaves out is fixed in the next; after so many there is nothing left
/// to fix, or else the fixes that call for others without end are not made.
constexpr int most_rounds = 3;

/// Whether fixes may be made that end in a finding which was not there before.
enum class Uncovering { refused, accepted };

/// Which fixes are made.
struct FixChoice {
  text::Applicability most = text::Applicability::safe;
  std::vector<std::string_view> rules = {};  // of these alone; empty: of all
  Uncovering uncovering = Uncovering::refused;
};

/// The fix of a finding that is made by choice, or nothing.
const text::Fix* chosen_fix(const text::Diagnostic& finding, const FixChoice& choice);

}  // namespace ladder::semantics
