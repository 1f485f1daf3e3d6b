#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/language.h"
#include "model/ladder.h"
#include "rules/facts.h"

namespace ladder::rules {

/// Signs that a passage stops before its end, whatever the ladder's conventions are.
enum class EndSign {
  hyphen,         // `busi-`
  dangling_word,  // `and`, `of the`: a word that must be followed by another
  joint,          // `/` or `&`
  comma,          // `,` or `;`
  colon,          // nothing follows what it announces
};

std::optional<EndSign> end_sign(std::string_view text, const PassageFacts& passage,
                                language::Language language);

/// Whether it is right for a passage to begin in lower case: a name such as `iOS`, `gRPC` or
/// `kubectl`, `n/a` with a remark, `e.g.`.
bool is_lower_by_right(std::string_view text, const PassageFacts& passage);

/// Whether an English word ends as most adjectives do: `reactive`.
bool is_adjective(std::string_view word);

/// Whether a whole expectation is only a placeholder: `TBD` in any case, `...`, `?`, `<name>`, a
/// link, `This level is not defined yet`.
bool is_placeholder(std::string_view text, language::Language language);

}  // namespace ladder::rules
