#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "features/actions/fixes.h"
#include "text/diagnostic.h"

namespace ladder::features {

/// A text to take the place of another one.
struct NewText {
  std::size_t index = 0;
  std::string text;
};

/// Texts that are fixed together: what one of them says may decide what is said of another.
struct FixedTexts {
  std::size_t count = 0;
  std::function<std::string_view(std::size_t)> text;
  std::function<std::span<const text::Diagnostic>(std::size_t)> findings;
  /// Takes new texts, and finds out what there is to say of all.
  std::function<void(std::vector<NewText>)> revise;
};

/// A fix by what it is for, so that it is known again when it is found anew.
using FixIdentity =
    std::tuple<std::size_t, std::string_view, std::string, std::string, std::string, std::string>;
FixIdentity identity_of(std::size_t text, const text::Diagnostic& finding, const text::Fix& fix);

/// A text that fixes made another.
struct FixedText {
  std::size_t index = 0;
  std::string original;
  std::size_t fixes = 0;
};

struct FixingOutcome {
  std::vector<FixedText> changed;  // in their order
  std::set<FixIdentity> left_out;  // would have brought up something new
};

/// Makes the fixes that need no choice, round after round, and those that need a look when no
/// others are left. Those that would end in a finding that was not there before, or find no end,
/// are left out: they stay for the author, who sees what comes of them.
FixingOutcome fix(const FixedTexts& texts, const FixChoice& choice);

}  // namespace ladder::features
