#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "breaking/change_class.h"
#include "language/language.h"

namespace ladder::breaking {

/// Why a change is in its class: the words that only one version has.
struct Evidence {
  std::string kind;    // "number", "scope", "frequency", "sentence", "words", ...
  std::string before;  // empty where nothing was in their place
  std::string after;

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// What a rewording means, from `wording_only` to `may_ask_less`, and why.
struct Judgement {
  ChangeClass change = ChangeClass::wording_only;
  std::vector<Evidence> evidence;
};

/// Compares two versions of an expectation: its numbers, how often and how much it asks for
/// something, the words of published scales, and what was added or dropped.
Judgement judgement_of(std::string_view before, std::string_view after,
                       language::Language language);

/// Text that was added to an expectation asks for more, unless it explains the rest.
Judgement judgement_of_added(std::string_view text, language::Language language);
Judgement judgement_of_removed(std::string_view text, language::Language language);

/// Several changes to one expectation: if one asks for more, the whole may not count as less.
void combine(Judgement& all, const Judgement& one);

}  // namespace ladder::breaking
